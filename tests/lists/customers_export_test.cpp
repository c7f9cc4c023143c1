// Lists of customers that are taken for a purpose (CUS-1), and their way back in.
#include "shuke/exchange/customers_export.hpp"
#include "clientele/shop.hpp"
#include "exchange/new_file.hpp"
#include "exchange/spreadsheet_cell.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace shuke::exchange::test {
namespace {

using namespace clientele::test;
using shuke::test::slot;

const std::string all_columns =
    "ref,card,name,phone,birthday,profession,consent_service,consent_marketing,shop,associate,consent_profiling,"
    "consent_sensitive,consent_words,wechat,wecom,salutation,sex,height_cm,build,skin_tone,ethnicity,about_age,"
    "about_age_day,email,address,observance,spelling,employer,post,retired,personality,spending_habits,"
    "dress_preferences,leisure,living_habits,preferred_service,promotion_attitude,values,care_history,income,"
    "health_concerns,hobbies,first_met,features,wedding_anniversary";

class Export : public Till {
 protected:
  std::string list() const { return folder().file("list.csv"); }

  CustomersExportRequest asked(Purpose purpose = Purpose::service, std::string_view on = "2026-11-21") const {
    CustomersExportRequest request;
    request.file = list();
    request.purpose = purpose;
    request.day = day(on);
    return request;
  }
  CustomersExportRequest only(std::vector<std::string> fields, Purpose purpose = Purpose::service) const {
    CustomersExportRequest request = asked(purpose);
    for (std::string& field : fields) request.fields.push_back({std::move(field)});
    return request;
  }
  CustomersExportAnswer take(const CustomersExportRequest& request) {
    const CustomersExportAnswer answer = must(export_customers(shop(), request));
    EXPECT_EQ(answer.bytes, static_cast<std::int64_t>(content(request.file).size()));
    return answer;
  }
  /// The refs in a list.
  std::string refs(CustomersExportRequest request) {
    request.fields = {{"ref"}};
    take(request);
    std::string refs = content(request.file).substr(4);
    std::replace(refs.begin(), refs.end(), '\n', ' ');
    return refs;
  }
  /// Why there is no list. Neither the database nor the folder may change.
  std::string refused(const CustomersExportRequest& request, const Progress& progress = {}) {
    shop();
    const Unchanged look(file());
    const auto before = names_in_folder();
    const std::string why = problem(export_customers(shop(), request, progress));
    EXPECT_EQ(names_in_folder(), before);
    return why;
  }
  std::vector<std::string> names_in_folder() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder().file("")))
      names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
  }
  void say(const std::string& ref, Purpose purpose, bool given, std::string_view on, Channel channel = Channel::any) {
    ConsentRequest request;
    request.request = ref + std::to_string(++said_);
    request.customer = ref;
    request.purpose = purpose;
    request.channel = channel;
    request.given = given;
    request.day = day(on);
    must(shop().consent(request));
  }
  /// What a new shop writes after it has read a file.
  std::string through_another_shop(const CustomersExportRequest& request) {
    const std::string url = "sqlite:" + folder().file("other" + std::to_string(++said_) + ".db");
    must(Clientele::init(url, {}));
    Clientele other = must(Clientele::open(url));
    CustomersImportRequest in;
    in.file = request.file;
    in.format = request.format.value_or(CustomersFormat::csv);
    const CustomersImportAnswer taken = must(import_customers(other, in));
    EXPECT_EQ(taken.enrolled, taken.rows);
    CustomersExportRequest again = request;
    again.file += ".again";
    again.format = in.format;
    EXPECT_EQ(must(export_customers(other, again)).customers, taken.rows);
    return content(again.file);
  }

 private:
  int said_ = 0;
};

TEST_F(Export, ATableBeginsAsTheImportsTableDoes) {
  EnrolRequest request = person("C1");
  request.hard.name = "林夏";
  request.phone = must(Phone::parse("138 0000 4472"));
  request.card = "00012345";
  request.hard.birthday = must(YearlyDay::parse("lunar:1987-06L-07"));
  request.soft.profession = word("teacher");
  request.consent_marketing = day("2026-02-01");
  must(shop().enrol(request));
  const CustomersExportAnswer answer = take(asked());
  EXPECT_EQ(answer.file, list());
  EXPECT_EQ(answer.day, day("2026-11-21"));
  EXPECT_EQ(answer.customers, 1);
  EXPECT_EQ(answer.withheld, 0);
  EXPECT_EQ(content(list()), all_columns +
                                 "\nC1,00012345,林夏,13800004472,lunar:1987-06L-07,teacher,2026-01-05,2026-02-01" +
                                 std::string(37, ',') + "\n");
}

TEST_F(Export, WhoDoesNotAllowThePurposeOnThatDayIsWithheld) {
  enrol("C1");
  enrol("C2");
  say("C2", Purpose::marketing, true, "2026-03-01");
  must(shop().import_receipts(std::vector{receipt("OLD", "2026-01-10T10:00", "K1", {line("A", "1", "5.00")})}));
  const auto marketing = [&](std::string_view on) { return take(asked(Purpose::marketing, on)); };
  EXPECT_EQ(marketing("2026-02-28").customers, 0);
  EXPECT_EQ(marketing("2026-02-28").withheld, 2);  // K1 is only known, and never was asked
  EXPECT_EQ(marketing("2026-03-01").customers, 1);
  EXPECT_EQ(refs(asked(Purpose::marketing, "2026-03-01")), "C2 ");
  say("C2", Purpose::marketing, false, "2026-04-01");
  EXPECT_EQ(marketing("2026-03-31").customers, 1);
  EXPECT_EQ(marketing("2026-04-01").customers, 0);  // taken back on the very day
  EXPECT_EQ(marketing("2026-04-01").withheld, 2);
  EXPECT_EQ(refs(asked(Purpose::service, "2026-01-05")), "C1 C2 ");
  EXPECT_EQ(take(asked(Purpose::service, "2026-01-04")).withheld, 0);  // nobody was registered yet
  EXPECT_EQ(refs(asked(Purpose::profiling)), "C1 C2 ");                // nothing was said against it
}

TEST_F(Export, AConsentThatWasTakenBackTodayCountsToday) {
  enrol("C1");
  say("C1", Purpose::marketing, true, "2026-11-21");
  EXPECT_EQ(refs(asked(Purpose::marketing)), "C1 ");
  say("C1", Purpose::marketing, false, "2026-11-21");
  EXPECT_EQ(take(asked(Purpose::marketing)).withheld, 1);
}

TEST_F(Export, ByAChannelOnlyWhoAllowsItAndHasTheMeans) {
  for (const char* ref : {"C1", "C2", "C3"}) {
    EnrolRequest request = person(ref);
    request.consent_marketing = day("2026-01-05");
    if (std::string_view(ref) != "C2") request.phone = must(Phone::parse(std::string("1380000000") + ref[1]));
    if (std::string_view(ref) == "C2") request.hard.email = "a@b.cn";
    must(shop().enrol(request));
  }
  say("C3", Purpose::marketing, false, "2026-02-01", Channel::sms);
  CustomersExportRequest request = asked(Purpose::marketing);
  request.channel = Channel::sms;
  EXPECT_EQ(refs(request), "C1 ");
  EXPECT_EQ(take(request).unreachable, 1);
  EXPECT_EQ(take(request).withheld, 1);
  request.channel = Channel::phone;
  EXPECT_EQ(refs(request), "C1 C3 ");
  request.channel = Channel::email;
  EXPECT_EQ(refs(request), "C2 ");
  for (const Channel none : {Channel::wechat, Channel::wecom, Channel::visit}) {
    request.channel = none;
    EXPECT_EQ(take(request).unreachable, 3);
  }
}

TEST_F(Export, AConsentForOneChannelIsNotWrittenAsOneForAll) {
  enrol("C1");
  say("C1", Purpose::marketing, true, "2026-02-01", Channel::wechat);
  take(only({"ref", "consent_marketing"}, Purpose::marketing));
  EXPECT_EQ(content(list()), "ref,consent_marketing\nC1,\n");
  say("C1", Purpose::marketing, true, "2026-03-01");
  take(only({"ref", "consent_marketing"}, Purpose::marketing));
  EXPECT_EQ(content(list()), "ref,consent_marketing\nC1,2026-03-01\n");
  say("C1", Purpose::marketing, false, "2026-04-01", Channel::sms);
  take(only({"ref", "consent_marketing"}));
  EXPECT_EQ(content(list()), "ref,consent_marketing\nC1,\n");
}

TEST_F(Export, SensitiveFactsOnlyOfThoseWhoAgreed) {
  for (const char* ref : {"C1", "C2"}) {
    EnrolRequest request = person(ref);
    request.consent_sensitive = day("2026-01-05");
    request.soft.health_concerns = "膝盖";
    must(shop().enrol(request));
  }
  say("C2", Purpose::sensitive, false, "2026-02-01");
  take(only({"ref", "health_concerns", "consent_sensitive"}));
  EXPECT_EQ(content(list()), "ref,consent_sensitive,health_concerns\nC1,2026-01-05,膝盖\nC2,,\n");
}

TEST_F(Export, FilesOfOnePersonAreOneRowByTheStricterWord) {
  EnrolRequest first = person("C1"), second = person("C2");
  first.consent_marketing = second.consent_marketing = day("2026-01-05");
  second.hard.name = "林夏";
  second.phone = must(Phone::parse("13800000002"));
  must(shop().enrol(first));
  must(shop().enrol(second));
  must(shop().merge({"m1", "C1", "C2", moment("2026-03-01T10:00"), "", "", ""}));
  take(only({"ref", "name", "phone"}, Purpose::marketing));
  EXPECT_EQ(content(list()), "ref,name,phone\nC1,林夏,13800000002\n");
  must(shop().part({"p1", "C1", "C2", moment("2026-03-02T10:00"), "", "", ""}));
  say("C2", Purpose::marketing, false, "2026-03-03");
  EXPECT_EQ(refs(asked(Purpose::marketing)), "C1 ");
  must(shop().merge({"m2", "C1", "C2", moment("2026-03-04T10:00"), "", "", ""}));
  EXPECT_EQ(take(asked(Purpose::marketing)).withheld, 1);
}

TEST_F(Export, WhatEndedIsNotTold) {
  EnrolRequest request = person("C1");
  request.phone = must(Phone::parse("13800000001"));
  must(shop().enrol(request));
  IdentityEndRequest ended;
  ended.request = "e1";
  ended.customer = "C1";
  ended.value = "13800000001";
  ended.until = day("2026-11-20");
  ended.at = moment("2026-11-21T10:00");
  must(shop().identity_end(ended));
  take(only({"phone"}));
  EXPECT_EQ(content(list()), "phone\n\"\"\n");
}

TEST_F(Export, OfOneShopOnly) {
  enrol("C1");
  close();
  add_shop("west");
  EnrolRequest request = person("C2");
  request.shop = "west";
  must(shop().enrol(request));
  CustomersExportRequest wanted = asked();
  wanted.shop = "west";
  EXPECT_EQ(refs(wanted), "C2 ");
  take(only({"ref", "shop"}));
  EXPECT_EQ(content(list()), "ref,shop\nC1,\nC2,west\n");  // the first shop is the one of rows that name none
}

TEST_F(Export, OnlyItsOwnerReadsTheFile) {
  enrol("C1");
  std::ofstream(list()) << "before";
  std::filesystem::permissions(list(), std::filesystem::perms(0644));
  take(asked());
  struct stat status {};
  ASSERT_EQ(::stat(list().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST_F(Export, WhatIsNotLawful) {
  enrol("C1");
  CustomersExportRequest request = asked();
  request.purpose.reset();
  EXPECT_EQ(refused(request), "field.required purpose");
  request = asked();
  request.day.reset();
  EXPECT_EQ(refused(request), "field.required day");
  request = asked();
  request.file.clear();
  EXPECT_EQ(refused(request), "field.required file");
  request = asked();
  request.shop = "east";
  EXPECT_EQ(refused(request), "shop.unknown shop");
  const auto unknown = export_customers(shop(), only({"ref", "nmae"}));
  EXPECT_EQ(problem(unknown), "export.unknown_field fields[1]");
  EXPECT_EQ(slot(unknown.error(), "value"), "nmae");
  std::string known = all_columns;
  for (std::size_t at = 0; (at = known.find(',', at)) != known.npos; at += 2) known.insert(at + 1, " ");
  EXPECT_EQ(slot(unknown.error(), "known"), known);
  EXPECT_EQ(refused(only({"family"})), "export.unknown_field fields[0]");       // a table has no room for lists
  EXPECT_EQ(refused(only({"referred_by"})), "export.unknown_field fields[0]");  // who that is was not asked
}

TEST_F(Export, AFileThatMustNotBeLost) {
  enrol("C1");
  CustomersExportRequest request = asked();
  request.file = "-";
  EXPECT_EQ(refused(request), "export.standard_output file");
  request.file = file();
  EXPECT_EQ(refused(request), "export.is_database file");
  request.file = file() + "-journal";
  EXPECT_EQ(refused(request), "export.is_database file");
  request.file = file() + "-lock";
  EXPECT_EQ(refused(request), "export.is_database file");
  std::filesystem::create_symlink(file(), folder().file("link.csv"));
  request.file = folder().file("link.csv");
  EXPECT_EQ(refused(request), "export.is_database file");
  std::filesystem::create_directory(folder().file("folder"));
  request.file = folder().file("folder");
  EXPECT_EQ(refused(request), "import.a_folder file");
  request.file = folder().file("none/list.csv");
  EXPECT_EQ(refused(request), "export.no_folder file");
  EXPECT_EQ(code(export_customers(shop(), request)), Code::missing);
  request.file = "/dev/null";
  EXPECT_EQ(refused(request), "export.not_a_file file");
}

TEST_F(Export, AFolderThatCannotBeWritten) {
  const std::string closed = folder().file("closed");
  std::filesystem::create_directory(closed);
  std::filesystem::permissions(closed, std::filesystem::perms(0555));
  const int status =
      storage::test::as_ordinary_user([&] { return storage::test::status_of(NewFile::open(closed + "/list.csv")); });
  EXPECT_EQ(status, -static_cast<int>(Code::denied));
  EXPECT_TRUE(std::filesystem::is_empty(closed));
}

TEST_F(Export, StoppedHalfWayItLeavesWhatWasThere) {
  for (int i = 0; i < 130; ++i) enrol("C" + std::to_string(1000 + i));
  std::ofstream(list()) << "before";
  std::vector<std::int64_t> told;
  EXPECT_EQ(refused(asked(), [&](std::int64_t done) { return told.push_back(done), done < 128; }), "export.stopped");
  EXPECT_THAT(told, ElementsAre(64, 128));
  EXPECT_EQ(content(list()), "before");
  EXPECT_EQ(take(asked()).customers, 130);  // pages join without a gap
}

TEST_F(Export, JsonLinesAreEnrolmentsWithTheirLists) {
  EnrolRequest request = person("C1");
  request.consent_words = "可以";
  request.associate = "A1";
  request.family = {{word("spouse"), "王冬", must(YearlyDay::parse("--03-05")), std::nullopt, ""}};
  request.sizes = {{word("coat"), "M"}};
  must(shop().enrol(request));
  CustomersExportRequest wanted = asked();
  wanted.file = folder().file("list.jsonl");
  take(wanted);
  EXPECT_EQ(content(wanted.file),
            R"({"ref":"C1","associate":"A1","consent_service":"2026-01-05","consent_words":"可以",)"
            R"("family":[{"relation":"spouse","name":"王冬","birthday":"--03-05"}],)"
            R"("sizes":[{"garment":"coat","size":"M"}]})"
            "\n");
  wanted.format = CustomersFormat::jsonl;
  EXPECT_EQ(through_another_shop(wanted), content(wanted.file));
  wanted.fields = {{"sizes"}, {"ref"}};
  take(wanted);
  EXPECT_EQ(content(wanted.file), R"({"ref":"C1","sizes":[{"garment":"coat","size":"M"}]})"
                                  "\n");
}

TEST_F(Export, WordsThatDifferAreOfNoneInParticular) {
  EnrolRequest request = person("C1");
  request.consent_words = "可以";
  must(shop().enrol(request));
  say("C1", Purpose::marketing, true, "2026-02-01");  // in other words: none were written down
  take(only({"consent_words"}));
  EXPECT_EQ(content(list()), "consent_words\n\"\"\n");
}

TEST(SpreadsheetCell, WhatWouldComputeIsText) {
  for (const char* value :
       {"=1+1", "+1a", "+", "-1", "@SUM(A1)", " =1", "\t=1", "\n@x", "＝1", "＋", "－x", "＠", "'=1"})
    EXPECT_EQ(guarded(value), '\'' + std::string(value));
  for (const char* value :
       {"", "林夏", "1=1", "a-b", "'", "'a", "''", "+85291234567", "+1", "13800004472", "007", "lunar:--01-01"})
    EXPECT_EQ(guarded(value), value);
}

TEST(SpreadsheetCell, WhatIsGuardedComesBack) {
  std::mt19937 random(7);
  const std::string_view pieces[] = {"'", "=", "+", "-", "@", " ", "\t", "\n", "1", "a", "林", "＝"};
  for (int i = 0; i < 20'000; ++i) {
    std::string value;
    for (auto left = random() % 6; left > 0; --left) value += pieces[random() % std::size(pieces)];
    EXPECT_EQ(unguarded(guarded(value)), value);
  }
}

/// Names as somebody writes them who wishes a file ill.
std::string hostile(std::mt19937& random) {
  const std::string_view pieces[] = {"\"", ",",           "'", "=1+1", "+",  "-", "@", "007", "林",
                                     "𠮷", "👩‍👧", " ", ";",    "\\", "é", "#", "x"};
  std::string name = "n";
  for (auto left = random() % 6; left > 0; --left) name += pieces[random() % std::size(pieces)];
  return random() % 3 == 0 ? name.substr(1) : name;
}

TEST_F(Export, WhatGoesOutComesInAndGoesOutTheSame) {
  std::mt19937 random(11);
  for (int i = 0; i < 200; ++i) {
    EnrolRequest request = person(random() % 4 == 0 ? "00" + std::to_string(i) : "=C" + std::to_string(i));
    request.hard.name = hostile(random);
    request.hard.address = hostile(random) + "\n" + hostile(random);
    request.soft.hobbies = "\t" + hostile(random) + "\n";
    request.card = "0" + std::to_string(i);
    if (random() % 2 == 0)
      request.phone = must(Phone::parse((i % 2 == 0 ? "+8529" : "139") + std::to_string(10000000 + i)));
    if (random() % 2 == 0) request.hard.birthday = must(YearlyDay::parse("lunar:--12-30"));
    if (random() % 2 == 0) request.consent_marketing = day("2026-02-01");
    if (random() % 3 == 0)
      request.consent_sensitive = day("2026-02-02"), request.soft.health_concerns = hostile(random);
    if (random() % 3 == 0) request.soft.retired = random() % 2 == 0;
    if (random() % 3 == 0) request.hard.height_cm = 150 + i % 40;
    must(shop().enrol(request));
  }
  for (const auto& [name, format] :
       {std::pair("list.csv", CustomersFormat::csv), {"list.jsonl", CustomersFormat::jsonl}}) {
    CustomersExportRequest request = asked();
    request.file = folder().file(name);
    request.format = format;
    EXPECT_EQ(take(request).customers, 200);
    const std::string first = content(request.file);
    EXPECT_TRUE(through_another_shop(request) == first) << name;
  }
}

TEST_F(Export, TheDatabaseStaysAsItIs) {
  enrol("C1");
  const Unchanged look(file());
  take(asked());
}

}  // namespace
}  // namespace shuke::exchange::test
