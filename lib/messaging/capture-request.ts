import { z } from 'zod';

/**
 * What a menu click, a command or the popup wants of the side panel. It lies under `CAPTURE_REQUEST_KEY` in `storage.session` (memory of this
 * browser run, extension pages only): the panel may not be open yet when it is made.
 */
export const captureRequestSchema = z.strictObject({
  tabId: z.int(),
  what: z.enum(['page', 'selection', 'link', 'picture', 'search', 'follow-up']),
  /** Of the picture; one within the page itself (`data:`) is read by its own address too. */
  srcUrl: z.string().max(2_000_000).optional(),
  pageUrl: z.string().max(8000).optional(),
  linkUrl: z.string().max(8000).optional(),
  selectionText: z.string().max(20_000).optional(),
  at: z.number(),
});
export type CaptureRequest = z.infer<typeof captureRequestSchema>;
export const CAPTURE_REQUEST_KEY = 'captureRequest';
