package gouji.made;

import java.util.Random;

/** Names of bodies that do not exist. */
final class Offices {
  private Offices() {}

  private static final String[] CITIES = {"澄阳市", "泰岭市", "东泉市", "松江市", "云坪市", "宁桂州", "安平地区"};
  private static final String[] DISTRICTS = {
    "柳溪区", "桃林县", "长坝区", "碧山县", "枫桥区", "乐康县", "东兴开发区", "寿阳自治县"
  };
  private static final String[] DEPARTMENTS = {
    "应急管理局",
    "统计局",
    "发展和改革委员会",
    "文化和旅游局",
    "审计局",
    "司法局",
    "农业农村局",
    "林业局",
    "医疗保障局",
    "交通运输局",
    "退役军人事务局",
    "城市管理和综合执法局",
    "行政审批服务局",
    "民政局",
    "科学技术局",
    "信访局",
    "气象局",
    "人民政府办公室",
    "乡村振兴局",
    "商务局",
    "机关事务管理中心",
    "工业和信息化局",
    "政务公开办公室",
    "第二人民医院",
    "自然资源局（林业局）",
    "12345政务服务中心"
  };
  private static final String[] PLACES = {"清塘", "梅岭", "白沟", "竹关", "青云", "西河", "杏坪", "永康"};
  private static final String[] SMALL = {"镇人民政府", "乡人民政府", "街道办事处", "镇", "街道", "财政所"};

  static String name(Random dice) {
    String city = Dice.pick(dice, CITIES);
    String district = Dice.pick(dice, DISTRICTS);
    return switch (dice.nextInt(6)) {
      case 0 -> city + Dice.pick(dice, DEPARTMENTS);
      case 1 -> district + Dice.pick(dice, DEPARTMENTS);
      case 2 -> city + district + Dice.pick(dice, DEPARTMENTS);
      case 3 -> district + Dice.pick(dice, PLACES) + Dice.pick(dice, SMALL);
      case 4 -> Dice.pick(dice, city, district) + "人民政府";
      default -> city + district + Dice.pick(dice, PLACES) + Dice.pick(dice, SMALL);
    };
  }
}
