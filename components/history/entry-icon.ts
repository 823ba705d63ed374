import {
  Bell,
  CircleCheck,
  Mail,
  MessageCircle,
  MessageSquareWarning,
  NotebookPen,
  Phone,
  ShoppingBag,
  TrendingUp,
  Undo2,
  Users,
  MapPin,
  Share2,
  ScanText,
  type LucideIcon,
} from 'lucide-react';
import type { TimelineEntry } from '../../lib/domain/history/timeline';
import type { Interaction } from '../../lib/domain/interaction/interaction';

const INTERACTIONS = {
  call: Phone,
  email: Mail,
  meeting: Users,
  social: Share2,
  chat: MessageCircle,
  visit: MapPin,
  note: NotebookPen,
  capture: ScanText,
} satisfies Record<Interaction['type'], LucideIcon>;

/** The picture of a row of the history. */
export function entryIcon(entry: TimelineEntry): LucideIcon {
  switch (entry.of) {
    case 'interaction':
      return INTERACTIONS[entry.record.type];
    case 'order':
      return entry.record.type === 'return' ? Undo2 : ShoppingBag;
    case 'case':
      return MessageSquareWarning;
    case 'task':
      return entry.record.status === 'completed' ? CircleCheck : Bell;
    case 'move':
      return TrendingUp;
  }
}
