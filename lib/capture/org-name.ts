const ORG =
  /(?:\b(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|kg|corp|corporation|company|co|s\.?a\.?s?|s\.?r\.?l|b\.?v|n\.?v|oy|ab|pty|group|holdings|university|institute|foundation|association|bank|hospital|laboratories|labs|studio|partners|industries|trading)\b\.?$|(?:公司|集团|大学|学院|医院|银行|研究所|研究院|事务所|工厂|协会|中心|株式会社))/i;

/** An organisation by its legal form or kind. */
export function isOrgName(text: string): boolean {
  return text.length >= 3 && text.length <= 100 && !/[@]|\d{6}/.test(text) && ORG.test(text.replace(/[,.\s]+$/, ''));
}
