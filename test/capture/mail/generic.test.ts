import { describe, expect, it } from 'vitest';
import { readMailHtml } from '../../support/mail-fixture';

/** Labels as web mails print them: from, to, copy, date, subject. */
const LABELS: Record<string, [from: string, to: string, cc: string, date: string, subject: string]> = {
  en: ['From:', 'To:', 'Cc:', 'Date:', 'Subject:'],
  de: ['Von:', 'An:', 'Kopie:', 'Gesendet:', 'Betreff:'],
  fr: ['De :', 'À :', 'Copie :', 'Envoyé :', 'Objet :'],
  es: ['De:', 'Para:', 'CC:', 'Fecha:', 'Asunto:'],
  it: ['Da:', 'A:', 'Cc:', 'Data:', 'Oggetto:'],
  pt: ['De:', 'Para:', 'Cc:', 'Enviada em:', 'Assunto:'],
  nl: ['Van:', 'Aan:', 'CC:', 'Verzonden:', 'Onderwerp:'],
  sv: ['Från:', 'Till:', 'Kopia:', 'Skickat:', 'Ämne:'],
  da: ['Fra:', 'Til:', 'Cc:', 'Sendt:', 'Emne:'],
  fi: ['Lähettäjä:', 'Vastaanottaja:', 'Kopio:', 'Lähetetty:', 'Aihe:'],
  pl: ['Od:', 'Do:', 'DW:', 'Wysłano:', 'Temat:'],
  cs: ['Od:', 'Komu:', 'Kopie:', 'Odesláno:', 'Předmět:'],
  hu: ['Feladó:', 'Címzett:', 'Másolat:', 'Dátum:', 'Tárgy:'],
  ro: ['De la:', 'Către:', 'Cc:', 'Trimis:', 'Subiect:'],
  ru: ['От:', 'Кому:', 'Копия:', 'Дата:', 'Тема:'],
  uk: ['Від:', 'Кому:', 'Копія:', 'Надіслано:', 'Тема:'],
  tr: ['Kimden:', 'Kime:', 'Bilgi:', 'Tarih:', 'Konu:'],
  el: ['Από:', 'Προς:', 'Κοιν:', 'Ημερομηνία:', 'Θέμα:'],
  'zh-CN': ['发件人：', '收件人：', '抄送：', '时间：', '主题：'],
  'zh-TW': ['寄件者：', '收件者：', '副本：', '日期：', '主旨：'],
  ja: ['差出人：', '宛先：', 'CC：', '日時：', '件名：'],
  ko: ['보낸사람:', '받는사람:', '참조:', '날짜:', '제목:'],
  vi: ['Từ:', 'Đến:', 'Cc:', 'Ngày:', 'Chủ đề:'],
  id: ['Dari:', 'Kepada:', 'Tembusan:', 'Tanggal:', 'Perihal:'],
  ar: ['من:', 'إلى:', 'نسخة:', 'التاريخ:', 'الموضوع:'],
  he: ['מאת:', 'אל:', 'עותק:', 'תאריך:', 'נושא:'],
  th: ['จาก:', 'ถึง:', 'สำเนา:', 'วันที่:', 'เรื่อง:'],
};
const VALUES = [
  'Ada Li &lt;ada@firm.example&gt;',
  'Bo Ek &lt;bo@rep.example&gt;, Eve Ray &lt;eve@firm.example&gt;',
  'cy@firm.example',
  '2026-10-06 09:30',
  'Offer',
];

/** Three ways in which web mails set a header out. */
const LAYOUTS = {
  table: (rows: [string, string][]) =>
    `<table>${rows.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`,
  lines: (rows: [string, string][]) => rows.map(([label, value]) => `<div><b>${label}</b> ${value}</div>`).join(''),
  boxes: (rows: [string, string][]) => rows.map(([label, value]) => `<div><div>${label}</div><div>${value}</div></div>`).join(''),
};

function mailIn(language: string, layout: keyof typeof LAYOUTS): string {
  const labels = LABELS[language] ?? [];
  const header = LAYOUTS[layout](VALUES.map((value, at) => [labels[at] ?? '', value]));
  return `<nav>Inbox</nav><main><h1>Offer</h1><div class="m"><div class="h">${header}</div><div class="b"><p>Hello Bo.</p><p>Ada</p></div></div></main>`;
}

describe('readMail, by labels', () => {
  it.each(Object.keys(LABELS).flatMap((language) => Object.keys(LAYOUTS).map((layout) => ({ language, layout }))))(
    'reads a header in $language set out as $layout',
    ({ language, layout }) => {
      const reading = readMailHtml(mailIn(language, layout as keyof typeof LAYOUTS));
      expect(reading).toMatchObject({ adapter: 'mail-generic@1', subject: 'Offer' });
      expect(reading?.messages).toMatchObject([
        {
          from: { name: 'Ada Li', address: 'ada@firm.example' },
          to: [
            { name: 'Bo Ek', address: 'bo@rep.example' },
            { name: 'Eve Ray', address: 'eve@firm.example' },
          ],
          cc: [{ address: 'cy@firm.example' }],
          date: '2026-10-06 09:30',
        },
      ]);
      expect(reading?.messages[0]?.body.map(({ text }) => text).filter(Boolean)).toEqual(['Hello Bo.', 'Ada']);
    },
  );

  it('takes no header that a mail quotes for a mail of its own', () => {
    const reading = readMailHtml(
      mailIn('en', 'table').replace(
        '<p>Hello Bo.</p>',
        '<p>Hello Bo.</p><blockquote><div>From: Forged &lt;forged@evil.example&gt;</div><div>To: bo@rep.example</div><div>Date: 2026-01-01</div></blockquote>',
      ),
    );
    expect(reading?.messages.map(({ from }) => from.address)).toEqual(['ada@firm.example']);
  });

  it('reads two thousand recipients as the first hundred', () => {
    const crowd = Array.from({ length: 2_000 }, (_, i) => `Guest ${i} &lt;guest${i}@crowd.example&gt;`).join(', ');
    const reading = readMailHtml(
      `<table><tr><th>From</th><td>Host &lt;host@crowd.example&gt;</td></tr><tr><th>To</th><td>${crowd}</td></tr></table><p>Hi</p>`,
    );
    expect(reading?.messages[0]?.to.length).toBeGreaterThan(20);
    expect(reading?.messages[0]?.to.length).toBeLessThanOrEqual(100);
    expect(reading?.messages[0]?.to[0]).toEqual({ name: 'Guest 0', address: 'guest0@crowd.example' });
  });

  it('keeps a name of another direction of writing readable', () => {
    const reading = readMailHtml(
      '<table><tr><th>From</th><td>Evil \u202ekcin\u202c &lt;evil@bidi.example&gt;</td></tr><tr><th>To</th><td>bo@rep.example</td></tr></table><p>Hi</p>',
    );
    expect(reading?.messages[0]?.from).toEqual({ name: 'Evil kcin', address: 'evil@bidi.example' });
  });
});
