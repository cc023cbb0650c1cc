export function CaptureView() { return null }
