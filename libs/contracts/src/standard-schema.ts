/** The part of Standard Schema (standardschema.dev, version 1) that Nest's pipe and OpenAPI writer use. */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => { readonly value: T } | { readonly issues: readonly Issue[] };
    readonly jsonSchema: { readonly input: () => Record<string, unknown>; readonly output: () => Record<string, unknown> };
    readonly types?: { readonly input: T; readonly output: T };
  };
}

export interface Issue {
  /** In English. */
  readonly message: string;
  /** The same in Chinese. */
  readonly zh: string;
  readonly path?: readonly PropertyKey[];
}
