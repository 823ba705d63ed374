import { cleanLine } from '../clean';
import { mailBody } from '../mail-body';
import { textOf } from '../lines';
import { within, type Page, type PageNode } from '../page-node';
import { selector } from '../sites/selector';
import { headerField } from './header-labels';
import { mailboxesOf } from './mailboxes';
import type { MessageReading } from './mail-reading';

/** The mails of Gmail's page to print: a table a mail, in it a row with writer and date, one with those written to, and the text. */
export function printedMails(page: Page): MessageReading[] {
  const isMessage = selector('table.message');
  return page.nodes.filter(isMessage).flatMap((table): MessageReading[] => {
    const rows = within(page, table).filter((node) => node.tag === 'tr' && tableOf(node) === table);
    const [head, second, third] = rows;
    const cells = head?.children.filter(({ tag }) => tag === 'td') ?? [];
    const [from] = cells[0] ? mailboxesOf(page, cells[0]) : [];
    if (!from?.address) return [];
    const boxes = { to: [] as MessageReading['to'], cc: [] as MessageReading['cc'] };
    for (const line of second && third ? within(page, second).filter(({ tag }) => tag === 'div') : []) {
      const field = headerField(textOf(page, line, 60).split(/[:：]/)[0] ?? '');
      if (field === 'to' || field === 'cc') boxes[field].push(...mailboxesOf(page, line));
    }
    const body = third ?? second;
    return [
      {
        from,
        ...boxes,
        ...(cells[1] && { date: cleanLine(textOf(page, cells[1]).replace(/\bat\b/, ''), 100) }),
        body: body ? mailBody(page, body) : [],
        path: '',
      },
    ];
  });
}

function tableOf(node: PageNode): PageNode | undefined {
  let at = node.parent;
  while (at && at.tag !== 'table') at = at.parent;
  return at;
}
