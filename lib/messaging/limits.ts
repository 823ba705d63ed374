/** Bounds of a payload before anything reads it. From `page`: a page of the extension itself. From `content`: a script inside a web page. */
export const PAYLOAD_LIMITS = {
  page: { bytes: 8 * 1024 * 1024, depth: 24, nodes: 200_000 },
  /** design.md: 256 KiB a message. */
  content: { bytes: 256 * 1024, depth: 12, nodes: 20_000 },
} as const;

type Limits = { bytes: number; depth: number; nodes: number };

/**
 * The first bound that a structured-cloned value breaks, or undefined. Walks without recursion and stops at the first breach. Bytes are
 * counted as two per UTF-16 unit and eight per other scalar: what it costs in memory, not on the wire.
 */
export function brokenLimit(value: unknown, limits: Limits): 'bytes' | 'depth' | 'nodes' | undefined {
  let bytes = 0;
  let nodes = 0;
  const stack: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    nodes += 1;
    if (nodes > limits.nodes) return 'nodes';
    if (item.depth > limits.depth) return 'depth';
    if (typeof item.value === 'string') bytes += item.value.length * 2;
    else if (typeof item.value === 'object' && item.value !== null) {
      for (const [key, child] of Object.entries(item.value)) {
        bytes += key.length * 2;
        stack.push({ value: child, depth: item.depth + 1 });
        if (stack.length + nodes > limits.nodes) return 'nodes';
      }
    } else bytes += 8;
    if (bytes > limits.bytes) return 'bytes';
  }
  return undefined;
}
