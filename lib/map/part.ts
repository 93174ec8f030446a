/** What a map is narrowed to at first: everybody of a department, a shift, a language, or of several at once. */
export type MapPart = { readonly department: string; readonly shift: string; readonly language: string };

/** No narrowing at all. */
export const WHOLE: MapPart = { department: '', shift: '', language: '' };
