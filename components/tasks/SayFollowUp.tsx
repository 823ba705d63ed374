import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { QuickSentence } from './QuickSentence';

/** A button that opens the line in which a follow-up is said, for the customer in front. */
export function SayFollowUp({ contact }: { contact: { id: string; name: string } }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon={CalendarPlus} onClick={() => setOpen(true)}>
        {i18n.t('tasks.add')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={i18n.t('tasks.add')} description={contact.name}>
        {open && <QuickSentence bare contact={contact} onSaved={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}
