/** A few names in full, then how many more: "Essex, Trent, South Yorkshire and 25 more". */
export function namesInShort(names: readonly string[], more: (number: number) => string, most = 3): string {
  if (names.length <= most + 1) return names.join(', ')
  return `${names.slice(0, most).join(', ')} + ${more(names.length - most)}`
}
