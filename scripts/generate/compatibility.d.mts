/** @returns why a v2 is needed, a line each with the place; none when readers of `was` can read `is` */
export function incompatibilities(was: object, is: object): string[];
