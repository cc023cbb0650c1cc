// Node only, and no syntax newer than the oldest Node that may try to read it.

/** True for the Node versions the toolchain (Vite 8) runs on: 20.19 and later 20s, 22.12 and later. */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/** Ends the process with a plain message when this Node is too old. */
export function requireNode() {
  if (isSupportedNode(process.versions.node)) return
  console.error(
    `Remitmap needs Node.js 20.19 or newer (or 22.12 or newer); this is ${process.versions.node}.\n` +
      'Install the current long-term version of Node.js (it brings npm with it), and run the command again.',
  )
  process.exit(1)
}
