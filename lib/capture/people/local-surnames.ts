/** Frequent Japanese surnames, longest first where one begins another. */
export const JAPANESE_SURNAME =
  /^(?:小野寺|長谷部|久保田|五十嵐|大久保|佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡邉|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|林|斎藤|斉藤|齋藤|清水|山崎|森|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川|松田|竹内|小野|田村|中山|和田|石田|森田|上田|原|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|菅原|岩崎|久保|木下|佐野|野村|松尾|市川|菊地|菊池|杉本|古川|大西|島田|水野|桜井|高野|渡部|吉川|山内|西田|飯田|西川|小松|北村|安田|五十嵐|川口|平田|関|中田|久保田|服部|東|岩田|土屋|川崎|福島|本田|辻|樋口|秋山|田口|永井|中西|吉村|川上|石原|大橋|松岡|馬場|浜田|森本|星野|矢野|浅野|大島|吉岡|小池|野田|熊谷|大久保|片山|黒田|堀|尾崎|望月|永田|内藤|松村|西山|大谷|平井|大石|岩本|河村|早川|須藤|荒木|小田|川村|飯塚|黒木|堀内|三宅|桑原|白石|渡|桐山|神田|相沢|北川|結城|榊原|瀬戸|水谷)/;

/** Chinese surnames of two characters. */
export const HAN_COMPOUND =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|长孙|長孫|宇文|夏侯|端木|南宫|南宮|独孤|獨孤|轩辕|軒轅|钟离|百里|呼延|申屠|澹台|淳于|单于|太史|闾丘|濮阳|拓跋|赫连)/;
const KOREAN_COMPOUND = /^(?:남궁|황보|제갈|선우|독고|사공|서문|동방)/;

/** The surname of a name in Chinese, Japanese or Korean signs: what stands before a space, else by the known surnames, else the first sign. */
export function familyOfLocalName(bare: string): string {
  const [first = '', ...rest] = bare.split(/[\s\u3000]+/u);
  // 方 舟 and 田中 太郎 are parted by the page; 欧阳娜娜 is not.
  if (rest.length > 0) return first;
  if (/^\p{Script=Hangul}/u.test(bare)) return (bare.length > 2 && KOREAN_COMPOUND.exec(bare)?.[0]) || bare.slice(0, 1);
  const compound = bare.length > 2 ? HAN_COMPOUND.exec(bare)?.[0] : undefined;
  if (compound !== undefined) return compound;
  const japanese = JAPANESE_SURNAME.exec(bare)?.[0] ?? '';
  return japanese.length >= 2 && bare.length > japanese.length ? japanese : bare.slice(0, 1);
}
