// policy show, check, diff, add, history, schema, reference.
#include "tools/counter.hpp"

#include <boost/json/serialize.hpp>

namespace shuke::tools::test {
namespace {

class Policies : public Counter {
 protected:
  /// The built-in document with some text in the place of other.
  std::string document(const std::vector<std::pair<std::string, std::string>>& changes) {
    std::string text = shuke({"policy", "show", "fashion"}).out;
    for (const auto& [before, after] : changes) {
      const auto at = text.find(before);
      EXPECT_NE(at, std::string::npos) << before;
      text.replace(at, before.size(), after);
    }
    return text;
  }

  /// One that comes after the built-in one.
  std::string second_version() {
    return document({{R"("version": 1)", R"("version": 2)"}, {R"("1900-01-01")", R"("2026-12-01")"}});
  }
};

TEST_F(Policies, ADocumentIsShownAsItIs) {
  const Ran shown = shuke({"policy", "show"});
  EXPECT_EQ(shown.out, std::string(shuke({"policy", "show", "fashion", "--json"}).json().at("document").as_string()));
  EXPECT_EQ(shuke({"policy", "show", "tea", "--json"}).json().at("policy"), "tea");
  EXPECT_EQ(shuke({"policy", "show", "nix"}).err,
            "shuke: policy: there is no policy nix; known: fashion, health, tea\n");
  EXPECT_EQ(shuke({"policy", "show", "--version", "7"}).code, 1);
  EXPECT_TRUE(is_empty());
}

TEST_F(Policies, ADocumentIsChecked) {
  write("fashion.json", document({}));
  EXPECT_EQ(shuke({"policy", "check", "fashion.json"}).out,
            "fashion, version 1, is in order; it holds from 1900-01-01.\n");
  EXPECT_EQ(shuke({"policy", "check", "-", "--lang", "zh-CN"}, document({})).out,
            "fashion 第 1 版没有问题，自 1900-01-01 起生效。\n");
  EXPECT_EQ(shuke({"policy", "check", "fashion.json", "--json"}).json().at("version"), 1);
  EXPECT_EQ(shuke({"policy", "check", "tea.json"}).code, 3);
  EXPECT_FALSE(exists("shuke.db"));
}

TEST_F(Policies, AWrongDocumentIsPointedInto) {
  const std::string wrong = document({{R"("verdict": "best")", R"("verdict": "superb")"}});
  const Ran said = shuke({"policy", "check", "-"}, wrong);
  EXPECT_EQ(said.code, 1);
  EXPECT_EQ(said.err,
            "shuke: /contact_hours/bands/1/verdict: superb is not one of: forbidden, avoid, neutral, good, best\n");
  const Ran document = shuke({"policy", "check", "-", "--json"}, wrong);
  EXPECT_EQ(document.code, 1);
  EXPECT_EQ(document.json().at("error").at("field"), "/contact_hours/bands/1/verdict");
}

TEST_F(Policies, DocumentsAreCompared) {
  write("fashion.json", document({{R"("version": 1)", R"("version": 2)"}, {R"("zh": "元旦")", R"("zh": "新年")"}}));
  EXPECT_EQ(shuke({"policy", "diff", "fashion", "fashion.json"}).out,
            "version\n  - 1\n  + 2\nfestivals.all[new_year].zh\n  - \"元旦\"\n  + \"新年\"\n");
  EXPECT_EQ(boost::json::serialize(
                shuke({"policy", "diff", "fashion@1", "fashion.json", "--json"}).json().at("differences").at(0)),
            R"({"place":"version","before":"1","after":"2"})");
  EXPECT_EQ(shuke({"policy", "diff", "tea", "tea"}).out, "Nothing is different.\n");
  EXPECT_EQ(shuke({"policy", "diff", "fashion@2", "tea"}).code, 1);
  EXPECT_EQ(shuke({"policy", "diff", "fashion", "./tea"}).err, "shuke: there is no file ./tea\n");
  EXPECT_FALSE(exists("shuke.db"));
}

TEST_F(Policies, AVersionIsAddedAndListed) {
  write("second.json", second_version());
  EXPECT_EQ(shuke({"policy", "add", "second.json"}).code, 3) << "there is no database";
  EXPECT_EQ(shuke({"policy", "history"}).code, 3);
  ASSERT_EQ(shuke({"init"}).code, 0);
  EXPECT_EQ(shuke({"policy", "add", "second.json"}).out, "fashion, version 2, is stored; it holds from 2026-12-01.\n");
  EXPECT_EQ(shuke({"policy", "add", "second.json", "--json"}).json().at("version"), 2) << "the same again";
  const auto lines = lines_of(shuke({"policy", "history"}).out);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_TRUE(lines[0].starts_with("fashion  holds from  days used")) << lines[0];
  EXPECT_TRUE(lines[3].starts_with("      2  2026-12-01          0")) << lines[3];
  EXPECT_EQ(shuke({"policy", "history", "fashion", "--json"}).json().at("rows").as_array().size(), 2U);
  EXPECT_EQ(shuke({"policy", "show", "--day", "2026-11-30", "--json"}).json().at("version"), 1);
  EXPECT_EQ(shuke({"policy", "show", "--json"}).json().at("version"), 2);
  EXPECT_EQ(shuke({"policy", "diff", "fashion@1", "fashion@2"}).out,
            "version\n  - 1\n  + 2\nholds_from\n  - \"1900-01-01\"\n  + \"2026-12-01\"\n");
}

TEST_F(Policies, TheSchemaAndTheReferenceArePrinted) {
  EXPECT_EQ(shuke({"policy", "schema"}).json().at("$schema"), "http://json-schema.org/draft-07/schema#");
  const std::string page = shuke({"policy", "reference"}).out;
  EXPECT_NE(page.find("# Policy documents\n"), std::string::npos);
  EXPECT_EQ(std::string(shuke({"policy", "reference", "--json"}).json().at("markdown").as_string()), page);
  EXPECT_TRUE(is_empty());
}

/// A database that is named has to be there, for questions that need none, too.
TEST_F(Policies, ADatabaseThatIsNamedIsNeeded) {
  write("fashion.json", document({}));
  const std::vector<Words> calls{{"policy", "show"},
                                 {"policy", "check", "fashion.json"},
                                 {"policy", "diff", "fashion", "tea"},
                                 {"hours", "--day", "2026-11-24"},
                                 {"hours", "--at", "2026-11-24T10:30"}};
  for (Words call : calls) {
    EXPECT_EQ(shuke(call).code, 0) << call[1];
    call.insert(call.end(), {"--db", "other.db"});
    EXPECT_EQ(shuke(call).code, 3) << call[1];
  }
  EXPECT_FALSE(exists("shuke.db"));
  EXPECT_FALSE(exists("other.db"));
}

}  // namespace
}  // namespace shuke::tools::test
