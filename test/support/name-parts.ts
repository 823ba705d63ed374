const words = (text: string) => text.trim().split(/\s+/);

/** Parts that names of the generated book are put together from. Common words of their languages; no list of real people. */
export const GIVEN =
  words(`Ada Adam Agnes Aisha Alan Alba Alex Alice Amara Amir Ana Anders Andrea Angela Anita Anna Anton Aria Arjun Astrid Beatriz Ben
  Bianca Birgit Boris Brian Camille Carla Carlos Carmen Chloé Clara Claire Daniel David Dara Deepa Diana Dmitri Edith Elena Eli Elise Emeka Emil Emma
  Erik Eva Fatima Felix Fiona Frank Freya Gabriel Gemma Georg Grace Greta Hana Hannah Hassan Heidi Helena Henry Hugo Ian Ibrahim Ida Ines Ingrid Irene
  Isaac Ivan Jack Jakob James Jana Jasmin Joan João Johan José Julia Kai Karin Karl Kate Kenji Kira Lara Lars Laura Layla Lena Leo Lena Liam Lina Linus
  Lucas Lucía Luis Maja Malik Marc Maria Marta Martin Mateo Maya Mei Mia Michael Mila Mina Mohamed Nadia Naomi Nia Nils Nina Noah Nora Olga Oliver Omar
  Oscar Paula Peter Petra Priya Rafael Ravi Rebecca Renée Rosa Ruth Samir Sara Sean Simon Siobhán Sofia Sonia Stefan Sven Tara Theo Thomas Tomás Uma
  Vera Victor Walter Wendy Yara Yusuf Zara Zoë`);
export const SURNAMES =
  words(`Adams Ahmed Ali Almeida Andersson Baker Banerjee Barros Becker Bell Berg Bianchi Bishop Brandt Brown Byrne Campbell Carter Castro
  Clark Cohen Conti Cooper Costa Cruz Dahl Davies Diaz Dubois Dunn Eriksen Evans Farah Fernández Ferrari Fischer Fontaine Foster García Gomez González
  Gray Green Gruber Gupta Haddad Hall Hansen Harris Hayes Hernández Hoffmann Hughes Hunt Ibsen Iqbal Ivanov Jackson Jansen Johansson Jones Kapoor Kaur
  Keller Kelly Khan Kim Kowalski Krüger Kumar Lambert Larsen Laurent Lee Lehmann Lewis Lindqvist Lopez MacLeod Malik Marino Martin Mbeki Meyer Miller
  Moreau Morgan Müller Murphy Nakamura Nguyen Nielsen Novak O'Brien O'Connor Okafor Olsen Ortega Owens Pappas Park Patel Pereira Peters Petrov Popescu
  Quinn Ramos Rao Reyes Ricci Rivera Robinson Rossi Ruiz Sánchez Santos Sato Schäfer Schmidt Schneider Shah Silva Singh Sørensen Stewart Suzuki Svensson
  Szabó Tanaka Taylor Thompson Torres Turner Van-Dijk Vargas Vogel Wagner Walker Ward Weber White Williams Wilson Wood Yamamoto Young Zhang Zimmermann`);
export const HAN_SURNAMES =
  words(`王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏
  苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 单 解
  仇 翟 欧阳 上官 诸葛 司马`);
export const HAN_GIVEN = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红建国志文辉力波斌宇浩凯健俊帆雪晨梦琪欣怡佳子涵雨轩宁思远嘉豪梓萱诗婷颖慧莹琳倩瑶璐晓春海燕冬梅金凤永新德福成康立安乐天一凡心语若曦长乐重',
);
export const COMPANY =
  words(`Northwind Bluebird Harbour Summit Lantern Orchard Cobalt Juniper Meridian Redwood Silverline Tidewater Upland Vantage Westgate Acorn
  Beacon Cinder Delta Ember Falcon Granite Horizon Ivory Keystone Lumen Maple Nimbus Onyx Pioneer Quarry Ridge Sable Timber Umbra Verdant Willow Zephyr`);
export const TRADE = words(
  'Logistics Textiles Robotics Foods Energy Optics Packaging Instruments Ceramics Software Trading Furniture Motors Pharma Media Travel',
);
export const FORM = ['Ltd', 'Inc.', 'GmbH', 'AB', 'S.A.', 'LLC', 'B.V.', ''];
export const HAN_PLACE = words('上海 北京 深圳 广州 杭州 成都 重庆 苏州 厦门 长沙 宁波 青岛');
export const HAN_COMPANY = words('恒信 华源 明远 天成 永盛 东方 长乐 银河 蓝海 金桥 信达 中兴 瑞丰 安泰 万里');
export const HAN_TRADE = words('科技 贸易 物流 机械 电子 食品 纺织 医药 软件 建材');
export const TITLES = words('Buyer Engineer Director Accountant Designer Analyst Founder Consultant Technician Manager');
export const HAN_TITLES = words('采购经理 总经理 工程师 销售总监 财务主管 设计师 客户经理');
export const TAGS = words('vip lead partner supplier press trade-fair newsletter reseller 重点客户 展会 老客户');
export const CITIES = [
  ['Stockholm', 'SE', '+46', 9],
  ['London', 'GB', '+4420', 8],
  ['Boston', 'US', '+1617', 7],
  ['Austin', 'US', '+1512', 7],
  ['Berlin', 'DE', '+4930', 8],
  ['Lyon', 'FR', '+334', 8],
  ['Toronto', 'CA', '+1416', 7],
  ['Madrid', 'ES', '+3491', 7],
  ['Mumbai', 'IN', '+9198', 8],
  ['Sydney', 'AU', '+612', 8],
] as const;
