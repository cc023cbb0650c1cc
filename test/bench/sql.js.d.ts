/** As much of sql.js (SQLite as WebAssembly) as the benches use. */
declare module 'sql.js' {
  export interface Statement {
    run(values: readonly (number | string)[]): void
    step(): boolean
    get(): (number | string | null)[]
    free(): void
  }
  export interface Database {
    run(sql: string): void
    prepare(sql: string): Statement
    close(): void
  }
  export default function initSqlJs(): Promise<{ Database: new () => Database }>
}
