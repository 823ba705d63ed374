/** Letters of Latin beside letters of a script that has lookalikes of them. */
const MIXED =
  /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}])[\p{L}\p{M}]+/u;

/** Whether one word of a text is written in two alphabets that look alike (mixed-script, Unicode UTS 39 section 5.1): `раypal` with a Cyrillic `р`. */
export function mixesScripts(text: string): boolean {
  return MIXED.test(text);
}
