// The functions of wasm/bindings.cc, as the glue presents them.

export interface WasmEngine {
  /**
   * Makes the guard; 0 stands for the default limit, `detail` is an index in
   * the `details` of describe().
   */
  init(draftUnits: number, detail: number): void;
  /** Address of an input buffer of at least so many bytes. */
  reserve(bytes: number): number;
  /** Length of the verdict's JSON, 0: nothing found, negative: an error. */
  check(draftBytes: number, contextBytes: number, explain: boolean): number;
  /** As `check`, and keeps the draft as session `number`, from 0 on. */
  open(
    number: number, draftBytes: number, contextBytes: number, explain: boolean,
  ): number;
  /**
   * As `check`, of the session's draft with so many bytes for some units; the
   * least of all numbers where the session's last answer holds, and the next one
   * where what it found behind those units has moved with them and no more.
   */
  edit(number: number, start: number, deleted: number, bytes: number): number;
  close(number: number): void;
  /** Takes a policy pack of so many bytes; length of the JSON of its errors. */
  setPolicy(bytes: number): number;
  /** Address of the last result. */
  resultAddress(): number;
  /** Length of the JSON in which the engine describes itself. */
  describe(): number;
}

export interface ModuleOptions {
  /** Instantiates the module and hands it over; returns the exports or {}. */
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (
      instance: WebAssembly.Instance,
      module: WebAssembly.Module,
    ) => unknown,
  ): WebAssembly.Exports;
  /** Called when the module gives up. */
  onAbort(reason: unknown): void;
  /** Where the module would print. */
  print(text: string): void;
  printErr(text: string): void;
}

export default function createModule(
  options: ModuleOptions,
): Promise<WasmEngine>;
