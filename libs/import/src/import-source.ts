/** A file to import. Each call of `open` reads its bytes from the start. */
export interface ImportSource {
  name: string;
  open(): AsyncIterable<Uint8Array>;
  /** Path of the bytes. Archives and workbooks without one are copied to a temporary file. */
  path?: string;
}
