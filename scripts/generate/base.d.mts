export function baseOf(root: string): string | undefined;
export function brokenPromises(root: string): { readonly base: string | undefined; readonly breaks: readonly string[] };
