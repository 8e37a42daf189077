/** Names under which Nest hands out what one process has once. */
export const VERIFY = 'fengqiao:verify';
export const ACCESS_TABLES = 'fengqiao:access-tables';
export const CLOCK = 'fengqiao:clock';
export const PLATFORM = 'fengqiao:platform';
export const LOGGER = 'fengqiao:logger';
export const DRAINING = 'fengqiao:draining';
/** The vault of data keys. */
export const KEYS = 'fengqiao:keys';

/** The resource of one aggregate: `@Inject(resource('application'))`. */
export const resource = (category: string): string => `fengqiao:resource:${category}`;
/** The data source of one service, for its own queries. */
export const dataSource = (service: string): string => `fengqiao:data-source:${service}`;
