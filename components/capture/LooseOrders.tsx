import { ShoppingBag } from 'lucide-react';
import { useState } from 'react';
import type { CapturedOrder } from '../../lib/domain/order/order';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAsk } from '../hooks/use-ask';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { showToast } from '../ui/toast';
import { ContactPicker } from './ContactPicker';
import { orderText } from './order-text';

/** Orders on the page whose customer the page does not name: each goes to a contact that the user chooses. */
export function LooseOrders({ orders, onOpen }: { orders: readonly CapturedOrder[]; onOpen: (contactId: string) => void }) {
  const ask = useAsk();
  const [ids] = useState(() => orders.map(newRequestId));
  const [picking, setPicking] = useState<number>();
  const [saved, setSaved] = useState<Record<number, { id: string; name: string }>>({});
  if (orders.length === 0) return null;

  async function attach(index: number, contact: { id: string; name: string }) {
    const [order, requestId] = [orders[index], ids[index]];
    if (!order || !requestId) return;
    const answer = await ask('orders.save', { requestId, draft: { ...order, contactId: contact.id } });
    if (!answer.ok) return;
    setSaved((before) => ({ ...before, [index]: contact }));
    showToast({ title: i18n.t('capture.orderSaved', [contact.name]) });
  }

  return (
    <Card aria-label={i18n.t('capture.looseOrders')} className="mx-3 mb-2.5 p-3">
      <h3 className="text-sm">{i18n.t('capture.looseOrders')}</h3>
      <p className="text-xs text-muted">{i18n.t('capture.looseOrdersHint')}</p>
      <ul className="mt-1">
        {orders.map((order, index) => {
          const owner = saved[index];
          return (
            <li key={ids[index]} className="flex items-start gap-2 border-t border-line py-2">
              <ShoppingBag aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-faint" />
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere] tabular-nums">{orderText(order)}</span>
              {owner ? (
                <button type="button" onClick={() => onOpen(owner.id)} className="rounded-[10px]">
                  <Badge tone="good">{owner.name}</Badge>
                </button>
              ) : (
                <Button size="sm" onClick={() => setPicking(index)}>
                  {i18n.t('capture.attach')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ContactPicker
        open={picking !== undefined}
        title={i18n.t('capture.attachTitle')}
        onClose={() => setPicking(undefined)}
        onChoose={(row) => picking !== undefined && void attach(picking, row)}
      />
    </Card>
  );
}
