export interface PlaceBook {
  readonly books: Map<number, Int32Array>;
  get(writer: number, number: number): number;
  set(writer: number, number: number, value: number): void;
  entries(): Generator<[number, number, number]>;
}
export declare const ACKNOWLEDGED: -1;
export declare const idOf: (writer: number, number: number) => string;
export declare const keyOf: (id: string) => { writer: number; number: number };
export declare const placeBook: (books?: Map<number, Int32Array>) => PlaceBook;
export declare const observer: (options: { contiguous: boolean }) => {
  readonly seen: PlaceBook;
  readonly found: { events: number; doubled: number; outOfOrder: number; examples: string[] };
  see(event: object): void;
};
export declare const compared: (
  acknowledged: PlaceBook,
  seen: PlaceBook,
  from?: number,
) => { lost: number; unasked: number; moved: number; examples: string[] };
