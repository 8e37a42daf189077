/** `{category}-{id}`: the category is letters only, so the first hyphen divides. */
export type StreamName = string;

export const streamName = (category: string, id: string): StreamName => {
  if (!/^[A-Za-z]+$/.test(category)) throw new Error(`stream category "${category}" must be letters only`);
  if (id === '' || id.length > 200) throw new Error(`stream id "${id}" must have 1 to 200 characters`);
  return `${category}-${id}`;
};

export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('-'));

export const idOf = (stream: StreamName): string => stream.slice(stream.indexOf('-') + 1);
