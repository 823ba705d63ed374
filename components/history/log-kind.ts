import { Flag, MessageSquareWarning, NotebookPen, Phone, ShoppingBag, Undo2, type LucideIcon } from 'lucide-react';

/** What can be written down about a customer in seconds. */
export type LogKind = 'call' | 'note' | 'task' | 'order' | 'return' | 'complaint';

export const LOG_ICONS = {
  call: Phone,
  note: NotebookPen,
  task: Flag,
  order: ShoppingBag,
  return: Undo2,
  complaint: MessageSquareWarning,
} satisfies Record<LogKind, LucideIcon>;
