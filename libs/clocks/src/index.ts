export {
  agreedDay,
  arm,
  cancel,
  cancelAll,
  deadlineShapes,
  due,
  evolveDeadlines,
  extend,
  fired,
  inTime,
  isDeadlineEvent,
  meet,
  missed,
  noDeadlines,
  pause,
  resume,
} from './deadline.js';
export type { Deadline, DeadlineEvent, Deadlines, DeadlineStatus, FireDeadline, Running } from './deadline.js';
