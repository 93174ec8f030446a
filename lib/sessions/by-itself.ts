/** A page says so of what it asks for by itself, while nobody may be there: it keeps no session from ending. */
export const BY_ITSELF = 'x-woven-by-itself';
