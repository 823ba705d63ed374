/** Closing formulas of letters in the languages of `header-labels.ts`, folded to small letters, without what follows. */
const FORMULA =
  'best|all the best|all best|best regards|best wishes|kind regards|kindest regards|warm regards|warmest regards|warmly|regards|rgds|brgds|br|kr|wishes|sincerely|sincerely yours|yours sincerely|yours faithfully|yours truly|very truly yours|respectfully|cordially|faithfully|take care|cheers|ciao|later|love|thanks|thanks again|thanks a lot|thanks so much|many thanks|thanks in advance|thanks and regards|thanks & regards|with thanks|with best wishes|with best regards|with kind regards|with regards|thank you|thank you again|thank you very much|thank you so much|thank you in advance|thx|tks|tia|talk soon|speak soon|see you|see you soon|see ya|have a (?:great|good|nice) (?:day|weekend|evening|one)|looking forward' +
  '|mit freundlichen grüßen|mit freundlichen grüssen|mit besten grüßen|mit besten grüssen|mit freundlichem gruß|mfg|beste grüße|beste grüsse|viele grüße|viele grüsse|liebe grüße|liebe grüsse|freundliche grüße|freundliche grüsse|herzliche grüße|herzliche grüsse|schöne grüße|besten gruß|lieben gruß|vg|lg|gruß|gruss|grüße|danke|vielen dank|besten dank|danke und gruß|hochachtungsvoll' +
  "|cordialement|bien cordialement|très cordialement|salutations|meilleures salutations|sincères salutations|bien à vous|bien à toi|amicalement|merci|merci d’avance|merci d'avance|cdlt|bonne journée|respectueusement|veuillez agréer.{0,90}" +
  '|saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|atentamente|muy atentamente|gracias|muchas gracias|un abrazo|abrazos|reciba un cordial saludo|quedo a (?:la espera|su disposición).{0,40}' +
  '|atenciosamente|att|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|obrigad[oa]|muito obrigad[oa]|abraços|um abraço|saudações' +
  '|cordiali saluti|distinti saluti|cordialmente|saluti|un saluto|un cordiale saluto|grazie|grazie mille|buona giornata|a presto' +
  '|met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|groeten|groet|mvg|hartelijke groet|bedankt|alvast bedankt|dank' +
  '|med vänliga hälsningar|vänliga hälsningar|hälsningar|mvh|tack|med venlig hilsen|venlig hilsen|med vennlig hilsen|vennlig hilsen|hilsen|vh|tak|takk|ystävällisin terveisin|terveisin|kiitos|parhain terveisin' +
  '|pozdrawiam|z poważaniem|z wyrazami szacunku|serdecznie pozdrawiam|serdeczne pozdrowienia|dziękuję|s pozdravem|s přátelským pozdravem|děkuji|s pozdravom|ďakujem|üdvözlettel|tisztelettel|köszönöm|cu stimă|cu respect|mulțumesc|lp|lijep pozdrav|srdačan pozdrav|s poštovanjem|hvala' +
  '|с уважением|с наилучшими пожеланиями|всего доброго|спасибо|благодарю|заранее спасибо|з повагою|дякую|saygılarımla|saygılar|iyi çalışmalar|teşekkürler|teşekkür ederim|sevgiler|με εκτίμηση|φιλικά|ευχαριστώ' +
  '|此致|敬礼|此致敬礼|敬具|谢谢|多谢|謝謝|顺颂商祺|顺祝商祺|祝好|祝商祺|商祺|祝工作顺利|敬上|谨上|此致 敬礼|best regards|以上|よろしくお願いいたします|よろしくお願い致します|宜しくお願いいたします|宜しくお願い致します|何卒よろしくお願いいたします|どうぞよろしくお願いいたします|よろしくお願いします|ありがとうございます|감사합니다|고맙습니다|드림|올림|안녕히 계세요' +
  '|trân trọng|thân ái|cảm ơn|hormat saya|terima kasih|salam|مع التحية|مع خالص التحية|تحياتي|شكرا|בברכה|תודה|ขอแสดงความนับถือ|ขอบคุณ(?:ครับ|ค่ะ)?';
const WHOLE = new RegExp(
  String.raw`^[\s>*_~–—-]*(?:${FORMULA})(?:\s+(?:and|&|und|et|y|e|en)\s+(?:${FORMULA}))?[\s,.;:!~*_。！，、–—-]*$`,
  'iu',
);
const OPENING = new RegExp(
  String.raw`^[\s>*_~–—-]*(?:${FORMULA})(?:\s+(?:and|&|und)\s+(?:${FORMULA}))?\s*[,.;:!。！，、–—-]+\s*(?<rest>\S.{0,60})$`,
  'iu',
);

/** Whether a line is nothing but a closing formula: `Best regards,`, `Mit freundlichen Grüßen`, `此致`. */
export function isSignOff(line: string): boolean {
  return line.length <= 100 && WHOLE.test(line);
}

/** What stands behind a closing formula on its line: `Thanks, Kate` gives `Kate`; undefined when the line does not begin with one. */
export function afterSignOff(line: string): string | undefined {
  return line.length <= 100 ? OPENING.exec(line)?.groups?.rest?.trim() : undefined;
}
