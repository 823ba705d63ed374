/** Words that web mails print before the fields of a header (RFC 5322 section 3.6), in two dozen languages. Lower case. */
const WORDS = {
  from: 'from|von|de|da|van|från|fra|lähettäjä|od|feladó|de la|expéditeur|remitente|mittente|remetente|afzender|avsändare|avsender|afsender|nadawca|odesílatel|expeditor|от|от кого|отправитель|від|відправник|gönderen|kimden|από|发件人|寄件者|寄件人|發件人|差出人|送信者|보낸사람|보낸 사람|발신|từ|người gửi|dari|pengirim|من|المرسل|מאת|שולח|จาก|ผู้ส่ง|प्रेषक|від кого|šalje|pošiljatelj|发信人|absender|odosielateľ|αποστολέας',
  to: 'to|an|à|a|para|aan|till|til|vastaanottaja|do|komu|címzett|către|destinataire|destinatario|destinatário|empfänger|ontvanger|mottagare|mottaker|modtager|odbiorca|příjemce|destinatar|кому|получатель|одержувач|alıcı|kime|προς|收件人|收件者|宛先|받는사람|받는 사람|수신|đến|tới|người nhận|kepada|ke|penerima|إلى|المستلم|אל|נמען|ถึง|ผู้รับ|प्राप्तकर्ता|收信人|送信先|získatel',
  cc: 'cc|kopie|copie|copia|cópia|kopia|kopi|kopio|dw|do wiadomości|másolat|másolatot kap|копия|копія|bilgi|κοινοποίηση|κοιν|抄送|副本|抄送人|참조|đồng gửi|tembusan|نسخة|עותק|สำเนา|प्रतिलिपि|con copia|kopija|参照',
  date: 'date|sent|datum|gesendet|envoyé|envoyé le|fecha|enviado|enviado el|data|inviato|enviada|enviada em|enviado em|verzonden|skickat|dato|sendt|päivämäärä|päiväys|lähetetty|wysłano|odesláno|dátum|elküldve|dată|trimis|дата|отправлено|надіслано|tarih|gönderildi|gönderme tarihi|ημερομηνία|日期|时间|发送时间|发送日期|寄件日期|傳送日期|時間|日付|日時|送信日時|날짜|보낸날짜|보낸 날짜|ngày|đã gửi|tanggal|dikirim|التاريخ|תאריך|วันที่|दिनांक|sent at|sent on|gesendet am|date d’envoi|data invio|skickad|data wysłania|odoslané|küldve|data trimiterii|дата отправки|απεσταλμένα|στάλθηκε|poslano|傳送時間|寄出時間|送信日|보낸 시간|ngày gửi|terkirim|تاريخ|تاريخ الإرسال|נשלח|ส่ง',
  subject:
    'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|tárgy|subiect|тема|konu|θέμα|主题|主題|主旨|标题|件名|제목|chủ đề|tiêu đề|subjek|perihal|الموضوع|נושא|เรื่อง|หัวเรื่อง|विषय|sujet|predmet|naslov|موضوع',
};
export type HeaderField = keyof typeof WORDS;

const FIELDS = new Map(
  Object.entries(WORDS).flatMap(([field, words]) => words.split('|').map((word) => [word, field as HeaderField] as const)),
);

/** The field that a label names (`发件人：`, `Von`), however it is written. */
export function headerField(label: string): HeaderField | undefined {
  return label.length > 40 ? undefined : FIELDS.get(bareLabel(label));
}

function bareLabel(label: string): string {
  return label
    .replace(/[\s\u00a0:：*]+$/, '')
    .trim()
    .toLowerCase()
    .replace(/(?<=[\u3000-\u9fff])\s+(?=[\u3000-\u9fff])/g, '');
}

/** `主题：样品确认` says `样品确认`; a text that begins with no label says what it says. */
export function withoutLabel(text: string): string {
  const [, label = '', value = ''] = /^\s*([^:：@]{1,40})[:：](.*)$/s.exec(text) ?? [];
  return headerField(label) ? value.trim() : text;
}
