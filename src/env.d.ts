/** What vite.config.ts writes into the code; absent where the code runs without it. */
interface ImportMetaEnv {
  /** Bytes of the engine's WebAssembly modules. */
  readonly ENGINE_BYTES?: { readonly eh: number; readonly mvp: number };
}
