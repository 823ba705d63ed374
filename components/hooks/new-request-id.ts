import { v7 } from 'uuid';

/** Names one write, so that sending it twice is writing it once (UUIDv7, RFC 9562). Make it when the form opens, not when it is sent. */
export function newRequestId(): string {
  return v7();
}
