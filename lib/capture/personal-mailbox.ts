import { givenNameWeight } from './people/given-names';
import { surnameWeight } from './people/surnames';

const PINYIN =
  /^(?:wang|li|zhang|liu|chen|yang|zhao|huang|zhou|wu|xu|sun|hu|zhu|gao|lin|he|guo|ma|luo|liang|song|zheng|xie|han|tang|feng|yu|dong|xiao|cheng|cao|yuan|deng|fu|shen|zeng|peng|lv|su|lu|jiang|cai|jia|ding|wei|xue|ye|yan|pan|du|dai|xia|zhong|tian|ren|fan|fang|shi|yao|tan|liao|zou|xiong|jin|hao|kong|bai|cui|kang|mao|qiu|qin|gu|hou|shao|meng|long|wan|duan|qian|ouyang|qu|zhuge|situ)(?:[a-z]{0,3}|[a-z]{2,6}(?:ng|n|[aeiou]))$/;

/** Words that only functions of a firm are called by, wherever they stand. */
const FUNCTION =
  /info|sales|mail|desk|team|office|dept|admin|service|support|order|contact|shop|market|account|press|news|job|career|parts|repair|help|billing|market|member|regist|reserv|book|event|train|client|customer|general|public|web/;

/** Whether an address that is no known role mailbox is called like a person: `maria.rossi`, `jsmith`, `gujp`; `bulksales` and `hrdept` are not. */
export function isPersonalMailbox(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).replace(/\+.*$/, '').replace(/\d+/g, '').toLowerCase();
  if (FUNCTION.test(local)) return false;
  const words = local.split(/[._-]+/).filter(Boolean);
  // `a.kowal`, `k.m.osei`: one letter and a word is how firms write people.
  if (words.length >= 2 && words.some((word) => word.length === 1) && words.some((word) => word.length >= 3)) return true;
  return words.some(
    (word) =>
      givenNameWeight(word) === 1 ||
      surnameWeight(word) === 1 ||
      (word.length >= 5 && (surnameWeight(word.slice(1)) >= 0.6 || givenNameWeight(word.slice(0, -1)) === 1)) ||
      (words.length === 1 && PINYIN.test(word)),
  );
}
