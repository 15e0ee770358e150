extension DemoCountry {
  static let otherEuropean = [
    DemoCountry(
      "DK", currency: "DKK", language: "da", taxGroup: "EU", customers: 9, phone: "+45",
      taxNumber: "DK########",
      towns: "1050/København, 8000/Aarhus, 5000/Odense, 9000/Aalborg, 6700/Esbjerg",
      streets: "Havnegade, Møllevej, Søndergade, Kanalvej",
      familyNames: "Sørensen, Ødegaard, Kjær, Nørgaard, Bæk, Østergaard",
      givenNames: "Søren, Kirsten, Jørgen, Astrid",
      businesses: "* Pumper ApS, * VVS A/S, Mejeri + A.m.b.a., * Stål A/S"),
    DemoCountry(
      "SE", currency: "SEK", language: "sv", taxGroup: "EU", customers: 8, phone: "+46",
      taxNumber: "SE##########01",
      towns: "111 20/Stockholm, 411 03/Göteborg, 211 20/Malmö, 972 31/Luleå",
      streets: "Hamngatan, Ångströmsgatan, Kvarnvägen, Östra Kajen",
      familyNames: "Åkesson, Sjöberg, Öberg, Hägglund, Bäckström, Näslund",
      givenNames: "Åsa, Björn, Märta, Göran",
      businesses: "* Pumpar AB, * Rör AB, Gruvbolaget + AB, * Verkstad HB"),
    DemoCountry(
      "NO", currency: "NOK", language: "nb", taxGroup: "EXPORT", customers: 6, phone: "+47",
      towns: "0150/Oslo, 5003/Bergen, 4006/Stavanger, 7010/Trondheim",
      streets: "Sjøgata, Bryggen, Industriveien, Fjordveien",
      familyNames: "Ødegård, Bjørnstad, Håkonsen, Sæther, Tønnesen",
      givenNames: "Øystein, Ingrid, Håvard, Solveig",
      businesses: "* Fiskeoppdrett AS, * Rør AS, Verft + AS"),
    DemoCountry(
      "PL", currency: "PLN", language: "pl", taxGroup: "EU", customers: 9, phone: "+48",
      taxNumber: "PL##########",
      towns: "00-001/Warszawa, 31-001/Kraków, 90-001/Łódź, 50-001/Wrocław, 80-001/Gdańsk",
      streets: "ul. Świętokrzyska, ul. Młyńska, ul. Portowa, al. Zwycięstwa",
      familyNames: "Wójcik, Śliwiński, Żuraw, Łukasik, Gołąb, Dąbek",
      givenNames: "Paweł, Małgorzata, Łukasz, Grażyna",
      businesses: "* Pompy Sp. z o.o., Wodociągi + S.A., Zakłady * S.A., * Hydraulika"),
    DemoCountry(
      "CZ", currency: "CZK", language: "cs", taxGroup: "EU", customers: 7, phone: "+420",
      taxNumber: "CZ########",
      towns: "110 00/Praha, 602 00/Brno, 301 00/Plzeň, 370 01/České Budějovice",
      streets: "Nádražní, Přístavní, Mlýnská, Žižkova",
      familyNames: "Dvořáček, Kříž, Šťastný, Němec, Řezníček",
      givenNames: "Jiří, Květa, Ondřej, Žaneta",
      businesses: "Čerpadla * s.r.o., Pivovar * a.s., Vodárny + a.s."),
    DemoCountry(
      "GR", currency: "EUR", language: "el", taxGroup: "EU", customers: 4, phone: "+30",
      taxNumber: "EL#########",
      towns: "105 51/Αθήνα, 546 22/Θεσσαλονίκη, 712 01/Ηράκλειο",
      streets: "Ερμού, Λεωφόρος Νίκης, Εγνατία",
      familyNames: "Παπαδάκης, Γεωργίου, Οικονόμου, Νικολάου",
      givenNames: "Ελένη, Γιώργος, Μαρία",
      businesses: "Αντλίες * Α.Ε., * Υδραυλικά Ο.Ε."),
  ]

  static let overseas = [
    DemoCountry(
      "US", currency: "USD", language: "en", taxGroup: "EXPORT", customers: 10, phone: "+1",
      towns:
        "NY 10013/New York, OH 44113/Cleveland, TX 77002/Houston, WA 98101/Seattle, LA 70112/New Orleans",
      streets: "Commerce Street, 4th Avenue, Harbor Boulevard, Industrial Parkway",
      familyNames: "Hudson, Delacroix, Whitfield, Peña, Kowalczyk, Ellsworth",
      givenNames: "Grace, Marcus, Renée, Walter",
      businesses: "* Hardware Inc., * Pump & Supply Co., + Water District, * Brothers LLC"),
    DemoCountry(
      "JP", currency: "JPY", language: "ja", taxGroup: "EXPORT", customers: 8, phone: "+81",
      familyNameFirst: true,
      towns: "100-0001/東京都千代田区, 530-0001/大阪市北区, 460-0002/名古屋市中区, 810-0001/福岡市中央区",
      streets: "丸の内一丁目, 港町二丁目, 工業団地三丁目, 水車通り",
      familyNames: "水野, 佐々木, 渡辺, 高橋, 小野寺, 清水",
      givenNames: "健太, 美咲, 誠, さくら",
      businesses: "株式会社*ポンプ, *工業株式会社, 有限会社*水道設備, *バルブ製作所"),
    DemoCountry(
      "CN", currency: "CNY", language: "zh", taxGroup: "EXPORT", customers: 6, phone: "+86",
      familyNameFirst: true,
      towns: "200001/上海市, 518001/深圳市, 310001/杭州市, 266001/青岛市",
      streets: "南京路, 工业大道, 港口路, 人民路",
      familyNames: "王, 陈, 林, 黄, 欧阳",
      givenNames: "伟, 丽华, 建国, 小红",
      businesses: "*氏水泵有限公司, +*阀门厂, +水务集团"),
  ]
}
