// Files of customers in our own columns and as JSON lines.
#include "import/customers.hpp"

namespace shuke::exchange::test {
namespace {

const std::string two = own_header + customer("C1", "0001", "林一", "138 0000 0001", "1988-03-05") +
                        customer("C2", "0002", "\"Lee, \"\"Two\"\"\"", "13800000002", "lunar:1987-06L-07");

TEST_F(Customers, AreRegistered) {
  EXPECT_EQ(figures_of(two), (Figures{2, 2, 0, 0}));
  EXPECT_EQ(identity("C1", IdentityKind::phone), "13800000001");
  EXPECT_EQ(identity("C2", IdentityKind::card), "0002");
  EXPECT_EQ(birthday("C2"), "lunar:1987-06L-07");
  EXPECT_EQ(stored("SELECT name FROM customer WHERE ref = 'C2'"), "Lee, \"Two\"");
  EXPECT_EQ(row("C1").standing, Standing::registered);
}

TEST_F(Customers, AgainChangeNothing) {
  take(two);
  const std::string before = bytes();
  EXPECT_EQ(figures_of(two), (Figures{2, 0, 2, 0}));
  EXPECT_TRUE(bytes() == before);
}

TEST_F(Customers, AByteOrderMarkIsNoPartOfTheHeader) {
  EXPECT_EQ(figures_of("\xEF\xBB\xBF" + two), (Figures{2, 2, 0, 0}));
}

TEST_F(Customers, KnownByRefBecomeRegistered) {
  import(plain + line("1", "2026-01-05T10:00", "C1", "A", "1", "1.00"));
  EXPECT_EQ(row("C1").standing, Standing::known);
  EXPECT_EQ(figures_of(two), (Figures{2, 2, 0, 0}));
  EXPECT_EQ(row("C1").standing, Standing::registered);
}

TEST_F(Customers, RegisteredWithOtherContentAreConflicts) {
  take(two);
  EXPECT_EQ(why(own_header + customer("C1", "0001", "另一", "13800000001", "1988-03-05")),
            "line 2, ref [C1]: customer C1 is registered already with other content; an import registers customers and "
            "changes none (CUS-1)");
  EXPECT_EQ(stored("SELECT name FROM customer WHERE ref = 'C1'"), "林一");
}

TEST_F(Customers, WithoutConsentAreRejected) {
  EXPECT_EQ(why("ref,name\nC1,林一\n"),
            "line 2, consent_service []: " + words(error(Code::refused, "consent.service_missing", {}, "", "CUS-1")));
  EXPECT_THAT(everybody(), IsEmpty());
}

TEST_F(Customers, AnUnknownColumnIsRefusedWithWhatIsAllowed) {
  const std::string said = failing("ref,nam\nC1,x\n");
  EXPECT_TRUE(said.starts_with("the header has unknown columns: nam; allowed are ref, shop, associate,")) << said;
  EXPECT_EQ(said.find("request"), said.npos) << "the ref is the key";
  EXPECT_EQ(said.find("family"), said.npos) << "lists are for JSON lines";
}

TEST_F(Customers, AFileWithoutHeaderIsRefused) {
  EXPECT_EQ(failing("C1,13800000001\n"),
            "the first row names none of the required columns; it must be a header with at least ref");
}

TEST_F(Customers, AQuoteThatNeverClosesRecordsNothing) {
  EXPECT_NE(failing(two + "C3,\"0003,x,,,,2024-01-05,\n"), "(none)");
  EXPECT_THAT(everybody(), IsEmpty());
}

TEST_F(Customers, PersonalValuesAreNotTold) {
  const std::string file = own_header + customer("C1", "", "x", "1380000000O", "") +
                           customer("C2", "", "x", "", "1988-02-30") + customer("C3", "", "\x01secret", "", "") +
                           "C4,,n,,,,2024-02-30,\n";
  EXPECT_EQ(figures_of(file), (Figures{4, 0, 0, 4}));
  EXPECT_EQ(rejects.at(0).find("line 2, phone []: "), 0U) << rejects.at(0);
  EXPECT_EQ(rejects.at(1).find("line 3, birthday []: "), 0U) << rejects.at(1);
  EXPECT_EQ(rejects.at(2).find("line 4, name []: "), 0U) << rejects.at(2);
  EXPECT_EQ(rejects.at(3), "line 5, consent_service [2024-02-30]: 2024-02-30 does not exist");
  for (const std::string& said : rejects)
    for (const char* value : {"1380000000O", "1988-02-30", "secret"}) EXPECT_EQ(said.find(value), said.npos) << said;
}

TEST_F(Customers, TextThatIsNotUtf8IsRejected) {
  const std::string said = why(own_header + customer("C1", "", "\xC1\xD6", "", ""));
  EXPECT_NE(said.find("is not valid utf-8 text"), said.npos) << said;
}

TEST_F(Customers, ANameOfAMegabyteIsRejectedAndTheOthersGoOn) {
  const std::string file = own_header + customer("C1", "", std::string(1 << 20, 'x'), "", "") +
                           customer("C2", "", std::string(4001, 'x'), "", "") +
                           customer("C3", "", std::string(4000, 'x'), "", "");
  EXPECT_EQ(figures_of(file), (Figures{3, 1, 0, 2}));
}

TEST_F(Customers, ABirthdayAfterTheDayOfConsentIsRejected) {
  EXPECT_EQ(figures_of(own_header + customer("C1", "", "a", "", "2024-01-05")), (Figures{1, 1, 0, 0}));
  EXPECT_EQ(
      why(own_header + customer("C2", "", "b", "", "2024-01-06")),
      "line 2, birthday []: the first one lies after 2024-01-05, in the future; write the year in which it was, or "
      "none (CUS-10)");
  // The lunar new year of 2024 was on 10 February.
  EXPECT_EQ(figures_of(own_header + customer("C3", "", "c", "", "lunar:2024-01-01")), (Figures{1, 0, 0, 1}));
  EXPECT_EQ(figures_of(own_header + customer("C4", "", "d", "", "lunar:2023-01-01")), (Figures{1, 1, 0, 0}));
}

TEST_F(Customers, ARowIsWrittenWhollyOrNotAtAll) {
  shop();
  const std::string before = bytes();
  // A referrer who is not there comes to light when everything else was found good.
  EXPECT_EQ(figures_of("ref,associate,consent_service,referred_by\nC1,A1,2024-01-05,nobody\n"), (Figures{1, 0, 0, 1}));
  EXPECT_TRUE(bytes() == before);
}

TEST_F(Customers, AReferrerMayStandBeforeInTheFile) {
  const std::string header = "ref,consent_service,referred_by\n";
  EXPECT_EQ(figures_of(header + "C1,2024-01-05,\nC2,2024-01-05,C1\nC3,2024-01-05,C4\nC4,2024-01-05,\n"),
            (Figures{4, 3, 0, 1}));
  EXPECT_EQ(rejects.front().substr(0, 21), "line 4, referred_by [");
}

TEST_F(Customers, RowsGoToTheShopOfTheRequestUnlessTheyNameOne) {
  shop();
  InitRequest other;
  other.shop = "two";
  must(Clientele::init(url_, other));
  CustomersImportRequest request;
  request.shop = "two";
  take("ref,shop,consent_service\nC1,,2024-01-05\nC2,main,2024-01-05\nC3,three,2024-01-05\n", request);
  EXPECT_EQ(stored("SELECT shop.ref FROM customer JOIN shop ON shop.id = shop_id WHERE customer.ref = 'C1'"), "two");
  EXPECT_EQ(stored("SELECT shop.ref FROM customer JOIN shop ON shop.id = shop_id WHERE customer.ref = 'C2'"), "main");
  ASSERT_EQ(rejects.size(), 1U);
  EXPECT_EQ(rejects.front().substr(0, 14), "line 4, shop [");
}

TEST_F(Customers, RejectsAreCorrectedAndImported) {
  CustomersImportRequest request;
  request.rejects = folder_.file("r.csv");
  const std::string file = own_header + customer("C1", "", "a", "1380000000O", "") + customer("C2", "", "b", "", "");
  EXPECT_EQ(figures_of(file, request), (Figures{2, 1, 0, 1}));
  std::string rejected = content(request.rejects);
  EXPECT_EQ(rejected.substr(0, rejected.find('\n') + 1), "line,field,value,reason," + own_header);
  EXPECT_TRUE(rejected.ends_with(",C1,,a,1380000000O,,teacher,2024-01-05,\n")) << rejected;
  rejected.replace(rejected.find("0000000O"), 8, "00000001");
  EXPECT_EQ(figures_of(rejected), (Figures{1, 1, 0, 0}));
  EXPECT_EQ(identity("C1", IdentityKind::phone), "13800000001");
}

TEST_F(Customers, RejectsOverwriteNeitherDatabaseNorMapping) {
  shop();
  CustomersImportRequest request = by(R"({"columns": [{"column": "r", "field": "ref"}]})");
  request.rejects = request.mapping;
  EXPECT_EQ(failing("r\nC1\n", request), "rejects: the rejects would overwrite the file that is read; name another");
  request.rejects = folder_.file("shop.db");
  EXPECT_NE(failing("r\nC1\n", request).find("is a database"), std::string::npos);
}

TEST_F(Customers, ADryRunSaysTheSameAndWritesNothing) {
  take(own_header + customer("C1", "", "a", "13800000001", ""));
  const std::string file = own_header + customer("C1", "", "a", "13800000001", "") +
                           customer("C2", "", "b", "13800000001", "") + customer("C3", "", "c", "13800000003", "") +
                           customer("C4", "", "d", "13800000003", "");
  CustomersImportRequest dry;
  dry.dry_run = true;
  const std::string before = bytes();
  EXPECT_EQ(figures_of(file, dry), (Figures{4, 1, 1, 2}));
  EXPECT_TRUE(bytes() == before);
  const auto told = rejects;
  EXPECT_EQ(figures_of(file), (Figures{4, 1, 1, 2}));
  EXPECT_EQ(rejects, told);
}

// Batches hold 256 rows: what a dry run would have written in one is seen by the next.
TEST_F(Customers, ADryRunSeesWhatItsEarlierBatchesWouldHaveWritten) {
  std::string file = "ref,card,consent_service,referred_by\nA0,K0,2024-01-05,\n";
  for (int i = 1; i <= 300; ++i) file += "A" + std::to_string(i) + ",,2024-01-05,\n";
  // X is a conflict over the card, so its own card stays free for Y; Z was brought by the first.
  file += "X,K0,2024-01-05,\nY,K1,2024-01-05,\nZ,K1,2024-01-05,A0\nW,K2,2024-01-05,A0\nV,,2024-01-05,X\n";
  CustomersImportRequest dry;
  dry.dry_run = true;
  EXPECT_EQ(figures_of(file, dry), (Figures{306, 303, 0, 3}));
  const auto told = rejects;
  EXPECT_THAT(everybody(), IsEmpty());
  EXPECT_EQ(figures_of(file), (Figures{306, 303, 0, 3}));
  EXPECT_EQ(rejects, told);
  const std::string before = bytes();
  EXPECT_EQ(figures_of(file, dry), (Figures{306, 0, 303, 3})) << "whoever is there is known, with their referrer";
  EXPECT_TRUE(bytes() == before);
}

TEST_F(Customers, StoppedAndRunAgainGoOn) {
  std::string file = own_header;
  for (int i = 0; i < 600; ++i) file += customer("C" + std::to_string(i), "", "n", "", "");
  std::istringstream input(file);
  ImportWatch watch;
  watch.recording = [](std::int64_t rows) { return rows < 500; };
  EXPECT_EQ(code(import_customers(shop(), input, {}, watch)), Code::refused);
  EXPECT_EQ(query("SELECT count(*) FROM customer"), 512);
  EXPECT_EQ(figures_of(file), (Figures{600, 88, 512, 0}));
}

CustomersImportRequest json_lines() {
  CustomersImportRequest request;
  request.format = CustomersFormat::jsonl;
  return request;
}

TEST_F(Customers, ComeAsJsonLinesWithTheirLists) {
  const std::string file =
      R"({"ref":"C1","consent_service":"2024-01-05","name":"林一","sizes":[{"garment":"coat","size":"M"}]})"
      "\r\n\n"
      R"({"ref":"C2","consent_service":"2024-01-05","family":[{"relation":"mother","birthday":"--03-05"}]})";
  EXPECT_EQ(figures_of(file, json_lines()), (Figures{2, 2, 0, 0}));
  EXPECT_EQ(stored("SELECT size FROM garment_size"), "M");
  EXPECT_EQ(figures_of("\xEF\xBB\xBF" + file, json_lines()), (Figures{2, 0, 2, 0}));
}

TEST_F(Customers, JsonLinesAreReadStrictly) {
  const std::string file = std::string("[1]\n{\"ref\":\"C1\",\"nam\":\"x\"}\n{\"ref\":\"C1\",\n") +
                           "{\"ref\":\"C2\",\"request\":\"r\",\"consent_service\":\"2024-01-05\"}\n" +
                           "{\"ref\":\"C3\",\"name\":\"\xC1\"}\n{\"ref\":\"C4\",\"name\":\"" +
                           std::string(1 << 20, 'x') + "\"}\n{\"ref\":\"C5\",\"consent_service\":\"2024-01-05\"}\n" +
                           "{\"ref\":\"C6\",\"consent_service\":\"2024-01-05\",\"phone\":\"1380000x\"}\n";
  EXPECT_EQ(figures_of(file, json_lines()), (Figures{8, 1, 0, 7}));
  EXPECT_TRUE(rejects.at(3).starts_with("line 4, request [r]: requests have no ids here")) << rejects.at(3);
  EXPECT_TRUE(rejects.at(4).starts_with("line 5,  []: the line is not valid utf-8 text")) << rejects.at(4);
  EXPECT_EQ(rejects.at(5), "line 6,  []: the line is longer than 1048576 bytes");
  EXPECT_TRUE(rejects.at(6).starts_with("line 8, phone []: ")) << rejects.at(6);
  EXPECT_EQ(rejects.at(6).find("1380000x"), std::string::npos) << rejects.at(6);
}

TEST_F(Customers, RejectsOfJsonLinesAreCorrectedAndImported) {
  CustomersImportRequest request = json_lines();
  request.rejects = folder_.file("r.jsonl");
  take("{\"ref\":\"C1\",\"consent_service\":\"2024-02-30\"}\nno json\n", request);
  std::string rejected = content(request.rejects);
  EXPECT_EQ(
      rejected.substr(0, rejected.find('\n')),
      R"({"line":1,"field":"consent_service","reason":"2024-02-30 does not exist","ref":"C1","consent_service":"2024-02-30"})");
  EXPECT_TRUE(rejected.ends_with("\"text\":\"no json\"}\n")) << rejected;
  rejected.replace(rejected.rfind("2024-02-30"), 10, "2024-02-28");
  EXPECT_EQ(figures_of(rejected, json_lines()), (Figures{2, 1, 0, 1}));
}

TEST_F(Customers, AMappingOfJsonLinesIsRefused) {
  CustomersImportRequest request = by("{}");
  request.format = CustomersFormat::jsonl;
  EXPECT_EQ(failing("{}", request), "mapping: a mapping is for CSV files; JSON lines name the fields themselves");
}

}  // namespace
}  // namespace shuke::exchange::test
