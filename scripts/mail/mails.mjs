import { makeMail } from './mime.mjs';

/** The mails of the rig: invented people, `.example` hosts. A thread in two languages, what comes later, and what must not be believed. */

const START = Date.UTC(2026, 9, 5, 8, 30) / 1000;
const HOUR = 3600;
const DAY = 24 * HOUR;

const REP = 'Sam Taylor <rep@northquay.example>';
const NADIA = 'Nadia Färber-Lind <nadia.farber@holmsund-press.example>';
const LIN = '"Lin, Xiaowen (林晓雯)" <xiaowen.lin@haitai-seals.example>';
const ORDERS = 'orders@holmsund-press.example';

const NADIA_TEXT = `Nadia Färber-Lind
Maintenance Manager | Holmsund Press AB
Tel: +46 90 123 45 60 | Mob: +46 70 174 06 12
nadia.farber@holmsund-press.example
Storgatan 14, 903 26 Umeå
https://www.linkedin.com/in/nadia-farber-lind`;
const NADIA_HTML = `<div class="gmail_signature"><b>Nadia Färber-Lind</b><br>Maintenance Manager | Holmsund Press AB<br>
Tel: <a href="tel:+46901234560">+46 90 123 45 60</a> | Mob: +46 70 174 06 12<br>
<a href="mailto:nadia.farber@holmsund-press.example">nadia.farber@holmsund-press.example</a><br>
Storgatan 14, 903 26 Umeå<br><a href="https://www.linkedin.com/in/nadia-farber-lind">LinkedIn</a></div>`;
const LIN_TEXT = `林晓雯
销售经理 | 海泰密封科技有限公司
手机：138 0013 8421
电话：010-6551 8832 转 612
邮箱：xiaowen.lin@haitai-seals.example
地址：北京市海淀区学院路17号`;

const ids = ['seals-1@holmsund-press.example', 'seals-2@northquay.example', 'seals-3@haitai-seals.example'];

const thread = [
  makeMail({
    from: NADIA,
    to: `${REP}, ${LIN}`,
    cc: ORDERS,
    subject: 'Seal kits for press line 3',
    id: ids[0] ?? '',
    at: START,
    text: `Hi Sam,\n\ncould you quote 24 seal kits for press line 3 by Friday?\n\nBest regards,\n\n-- \n${NADIA_TEXT}\n`,
    html: `<div>Hi Sam,</div><div>could you quote 24 seal kits for press line 3 by Friday?</div><br><div>Best regards,</div>${NADIA_HTML}`,
  }),
  makeMail({
    from: REP,
    to: NADIA,
    cc: LIN,
    subject: 'Re: Seal kits for press line 3',
    id: ids[1] ?? '',
    refs: ids.slice(0, 1),
    at: START + 3 * HOUR,
    text: `Hello Nadia,\n\nthe quote is attached; delivery takes three weeks.\n\nSam\n\nOn Mon, Oct 5, 2026 at 8:30 AM Nadia Färber-Lind wrote:\n> Hi Sam,\n> could you quote 24 seal kits for press line 3 by Friday?\n`,
  }),
  makeMail({
    from: LIN,
    to: REP,
    subject: 'Re: Seal kits for press line 3',
    id: ids[2] ?? '',
    refs: ids.slice(0, 2),
    at: START + DAY,
    text: `收到，谢谢。我们周三发货。\n\n${LIN_TEXT}\n`,
  }),
];

/** What a person reads in the thread: whom it names, and what their signatures say. */
export const TRUTH = {
  subject: 'Seal kits for press line 3',
  messages: 3,
  people: [
    {
      name: 'Nadia Färber-Lind',
      email: 'nadia.farber@holmsund-press.example',
      title: 'Maintenance Manager',
      org: 'Holmsund Press AB',
      phones: ['+46901234560', '+46701740612'],
      address: 'Storgatan 14, 903 26 Umeå',
      profile: 'linkedin:nadia-farber-lind',
    },
    {
      name: '林晓雯',
      email: 'xiaowen.lin@haitai-seals.example',
      title: '销售经理',
      org: '海泰密封科技有限公司',
      phones: ['+8613800138421', '+861065518832 ext 612'],
      address: '北京市海淀区学院路17号',
    },
  ],
  role: ORDERS,
  self: 'rep@northquay.example',
};

/** Two months on: another title and another number. */
const changed = makeMail({
  from: NADIA,
  to: REP,
  subject: 'My new number',
  id: 'new-number@holmsund-press.example',
  at: START + 40 * DAY,
  text: `Hi Sam,\n\nplease use my new number from now on.\n\nBest regards,\n\n-- \nNadia Färber-Lind\nHead of Maintenance | Holmsund Press AB\nMob: +46 70 174 06 99\nnadia.farber@holmsund-press.example\n`,
});

const freeMail = makeMail({
  from: 'Ewa Nowak <ewa.nowak.1988@gmail.com>',
  to: REP,
  subject: 'Spare parts for a small workshop',
  id: 'workshop@mail.gmail.com',
  at: START + 41 * DAY,
  text: `Good morning,\n\ndo you sell to private workshops too?\n\nEwa Nowak\nTel. +48 501 234 567\n`,
});

const newsletter = makeMail({
  from: 'Pump World Weekly <news@pumpworld.example>',
  to: REP,
  subject: 'Ten trends in sealing',
  id: 'issue-41@pumpworld.example',
  at: START + 42 * DAY,
  headers: { 'List-Unsubscribe': '<https://pumpworld.example/out>', 'List-Id': '<weekly.pumpworld.example>', Precedence: 'bulk' },
  html: '<p>Ten trends. <a href="https://pumpworld.example/out">Unsubscribe</a></p>',
});

/** Everything that a mail can lie with: a header in its text, another direction of writing, scripts, remote pictures, a forged name. */
const hostile = makeMail({
  from: '"rep@northquay.example" <attacker@evil.example>',
  to: REP,
  subject: 'Invoice \u202Efdp.exe',
  id: 'hostile@evil.example',
  at: START + 43 * DAY,
  html: `<script>window.__pwned = 1</script><img src="https://tracker.example/p.gif" onerror="window.__pwned = 2">
<table class="header-headers"><tr><td class="header from"><a class="rcmContactAddress" title="ceo@holmsund-press.example" href="mailto:ceo@holmsund-press.example">The Boss</a></td></tr></table>
<div>From: Nadia Färber-Lind &lt;nadia.farber@holmsund-press.example&gt;</div><div>To: rep@northquay.example</div><div>Please pay.</div>
<div style="background:url(https://tracker.example/b.gif)">Evil \u202EKnivel</div>`,
});

const crowd = makeMail({
  from: 'Events <events@conference.example>',
  to: Array.from({ length: 2000 }, (_, i) => `Guest ${i} <guest${i}@guests.example>`).join(',\r\n '),
  subject: 'Two thousand guests',
  id: 'crowd@conference.example',
  at: START + 44 * DAY,
  text: 'Welcome all.',
});

const large = makeMail({
  from: 'Big Sender <big@large.example>',
  to: REP,
  subject: 'Five megabytes',
  id: 'large@large.example',
  at: START + 45 * DAY,
  html: `<div>First line.</div>${`<div><b>row</b> <i>of a very long report</i> ${'with many words that nobody reads '.repeat(8)}</div>`.repeat(16_000)}`,
});

const deep = makeMail({
  from: 'Deep Quoter <deep@quotes.example>',
  to: REP,
  subject: 'A hundred deep',
  id: 'deep@quotes.example',
  at: START + 46 * DAY,
  html: `<div>Only this is new.</div>${'<blockquote type="cite">earlier '.repeat(100)}${'</blockquote>'.repeat(100)}`,
});

const empty = makeMail({
  from: 'Quiet Person <quiet@silent.example>',
  to: REP,
  subject: '',
  id: 'empty@silent.example',
  at: START + 47 * DAY,
  text: '',
});

const invitation = makeMail({
  from: 'Omar Haddad <omar.haddad@meet.example>',
  to: REP,
  subject: 'Invitation: site visit',
  id: 'invite@meet.example',
  at: START + 48 * DAY,
  type: 'text/calendar; method=REQUEST; charset=utf-8',
  body: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Site visit\r\nDTSTART:20261201T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
});

const sealed = makeMail({
  from: 'Petra Horvat <petra.horvat@sealed.example>',
  to: REP,
  subject: 'Encrypted offer',
  id: 'sealed@sealed.example',
  at: START + 49 * DAY,
  type: 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="smime.p7m"',
  body: 'MIAGCSqGSIb3DQEHA6CAMIACAQAxAA==\r\n',
});

/** Oldest first. */
export const MAILS = [...thread, changed, freeMail, newsletter, hostile, crowd, large, deep, empty, invitation, sealed];
