export interface Output {
  write(text: string): void
  end(): void
}

export function createOutputs(write: (text: string) => void): { open(): Output }
