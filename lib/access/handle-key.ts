/** How two handles are told apart: without case, without outer space, in one Unicode form. */
export function handleKey(handle: string): string {
  return handle.normalize('NFKC').trim().toLowerCase();
}
