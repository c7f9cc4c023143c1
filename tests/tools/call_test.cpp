// The command line itself: help, languages, options before and after the command, calls that are wrong.
#include "tools/counter.hpp"

#include "pages/table.hpp"

namespace shuke::tools::test {
namespace {

using Call = Counter;

const std::vector<std::string> commands{"init",
                                        "site",
                                        "enrol",
                                        "import sales",
                                        "import customers",
                                        "sell",
                                        "take-back",
                                        "find",
                                        "customer show",
                                        "customer cards",
                                        "customer change",
                                        "customer undo",
                                        "customer history",
                                        "customer identify",
                                        "customer unidentify",
                                        "customer consent",
                                        "customer merge",
                                        "customer part",
                                        "refile",
                                        "points",
                                        "overview",
                                        "verify",
                                        "hours",
                                        "calendar lunar",
                                        "calendar solar",
                                        "calendar yearly",
                                        "calendar day",
                                        "calendar import",
                                        "policy show",
                                        "policy check",
                                        "policy diff",
                                        "policy add",
                                        "policy history",
                                        "policy schema",
                                        "policy reference",
                                        "batch",
                                        "version"};

const std::vector<std::string> groups{"import", "customer", "calendar", "policy"};

/// The words of a command, and more words.
std::vector<std::string> call_of(const std::string& command, const std::vector<std::string>& more) {
  const auto blank = command.find(' ');
  std::vector<std::string> words{command.substr(0, blank)};
  if (blank != command.npos) words.push_back(command.substr(blank + 1));
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TEST_F(Call, EveryCommandHasHelpWithAnExampleInBothLanguages) {
  for (const std::string& command : commands) {
    for (const auto& [language, heading] : {std::pair("en", "\nExample:\n"), std::pair("zh-CN", "\n示例：\n")}) {
      const Ran help = shuke(call_of(command, {"--help", "--lang", language}));
      EXPECT_EQ(help.code, 0);
      EXPECT_EQ(help.err, "");
      const auto example = help.out.find(heading);
      ASSERT_NE(example, std::string::npos) << help.out;
      EXPECT_NE(help.out.find("shuke " + command, example), std::string::npos) << "another command's:\n" << help.out;
      EXPECT_EQ(help.out.find("tool."), std::string::npos) << "a message is missing:\n" << help.out;
    }
  }
}

TEST_F(Call, HelpNamesAllCommandsOptionsAndExitCodes) {
  const Ran help = shuke({"--help"});
  EXPECT_EQ(help.code, 0);
  for (const std::string& command : commands)
    EXPECT_NE(help.out.find("\n  " + call_of(command, {}).front() + " "), std::string::npos) << command;
  for (const char* option : {"--db URL", "--json", "--lang en|zh-CN", "--wait MS", "--no-progress"})
    EXPECT_NE(help.out.find("\n  " + std::string(option) + " "), std::string::npos);
  for (const char* code : {"0", "1", "2", "3", "4", "5"})
    EXPECT_NE(help.out.find("\n  " + std::string(code) + "  "), std::string::npos);
  EXPECT_EQ(help.out.find("tool."), std::string::npos);
}

TEST_F(Call, AGroupHasHelpThatNamesItsCommands) {
  for (const std::string& group : groups) {
    const Ran help = shuke({group, "--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_NE(help.out.find("\n  shuke " + group + " COMMAND [OPTIONS]\n"), std::string::npos) << help.out;
    for (const std::string& command : commands) {
      if (!command.starts_with(group + ' ')) continue;
      EXPECT_NE(help.out.find("\n  " + command.substr(group.size() + 1) + " "), std::string::npos) << command;
    }
    EXPECT_EQ(help.out.find("tool."), std::string::npos) << help.out;
  }
}

TEST_F(Call, HelpFitsATerminal) {
  for (const char* language : {"en", "zh-CN"}) {
    for (const std::string& command : commands) {
      const auto lines = lines_of(shuke(call_of(command, {"--help", "--lang", language})).out);
      for (std::size_t i = 0; i + 1 < lines.size(); ++i)  // the last line is the example, to be copied in one piece
        EXPECT_LE(pages::width(lines[i]), 80U) << lines[i];
    }
  }
}

TEST_F(Call, TheLanguageIsTheOptionsElseTheEnvironments) {
  EXPECT_EQ(lines_of(shuke({"--help"}, "", "zh_CN.UTF-8").out).at(2), "用法：");
  EXPECT_EQ(lines_of(shuke({"--help"}, "", "de_DE.UTF-8").out).at(2), "Usage:");
  EXPECT_EQ(lines_of(shuke({"--help", "--lang", "en"}, "", "zh_CN.UTF-8").out).at(2), "Usage:");
  EXPECT_EQ(lines_of(shuke({"--lang=zh-CN", "--help"}).out).at(2), "用法：");
  EXPECT_EQ(shuke({"points", "--lang", "zh-CN"}).err, "shuke: 缺少 REF；见 shuke points --help\n");
}

TEST_F(Call, GlobalOptionsStandBeforeOrAfterTheCommand) {
  ASSERT_EQ(shuke({"--db", "a.db", "init"}).code, 0);
  ASSERT_EQ(shuke({"init", "--db", "sqlite:b.db"}).code, 0);
  EXPECT_TRUE(exists("a.db"));
  EXPECT_TRUE(exists("b.db"));
  EXPECT_FALSE(exists("shuke.db"));
  EXPECT_EQ(shuke({"--json", "site", "--db", "a.db"}).json().at("site"), 1);
  EXPECT_EQ(shuke({"--db=a.db", "site", "--json"}).json().at("site"), 1);
  EXPECT_EQ(shuke({"--json", "policy", "--db", "a.db", "history"}).json().at("policy"), "fashion");
}

TEST_F(Call, VersionIsTheLibrarys) {
  EXPECT_EQ(shuke({"version"}).out, "shuke " SHUKE_VERSION "\n");
  EXPECT_EQ(shuke({"version", "--json"}).json().at("version"), SHUKE_VERSION);
}

struct WrongCall {
  std::vector<std::string> words;
  std::string complaint;
};

TEST_F(Call, AWrongCallSaysWhatWouldBeRight) {
  const std::vector<WrongCall> calls{
      {{}, "a command is missing; the commands are init, site, "},
      {{"pionts"}, "there is no command pionts; the commands are init, "},
      {{"points"}, "REF is missing; see shuke points --help"},
      {{"points", "C1"}, "--day is missing; see shuke points --help"},
      {{"points", "C1", "--dya", "2026-11-24"}, "there is no option --dya; see shuke points --help"},
      {{"points", "C1", "--day"}, "--day has no value; see shuke points --help"},
      {{"points", "C1", "--day", "--json"}, "--day has no value; see shuke points --help"},
      {{"points", "C1", "C2", "--day", "2026-11-24"}, "C2 is one word too many; see shuke points --help"},
      {{"points", "C1", "--day", "2026-11-24", "--day", "2026-11-25"}, "--day is given twice"},
      {{"version", "--json=yes"}, "--json takes no value"},
      {{"version", "--wait", "soon"}, "--wait is soon; it must be a whole number of at least 0"},
      {{"version", "--lang", "fr"}, "--lang cannot be fr; possible: en|zh-CN"},
      {{"import", "goods", "x.csv"},
       "there is no command import goods; the commands are import sales, import customers"},
      {{"import", "sales"}, "FILE is missing; see shuke import sales --help"},
      {{"overview", "--by", "net", "--csv", "-"},
       "net, gross and points are rankings and need --top N; net_in_window is a list of any length."},
      {{"overview", "--csv", "-", "--json"}, "Of --json, --csv and --html only one is possible."},
      {{"overview", "--by", "age"},
       "--by age: this is no order; known: ref, name, place, net_in_window, last_day, net, gross, points."},
      {{"overview", "--top", "0"}, "--top is 0; it must be a whole number of at least 1"},
      {{"site", "new"}, "N is missing; see shuke site --help"},
      {{"calendar"}, "a command is missing; the commands are calendar lunar, calendar solar, "},
      {{"calendar", "nonsense"}, "there is no command calendar nonsense; the commands are calendar lunar, "},
      {{"calendar", "points"}, "there is no command calendar points; the commands are calendar lunar, "},
      {{"calendar", "--dya"}, "there is no option --dya; see shuke calendar --help"},
      {{"calendar", "lunar"}, "DAY is missing; see shuke calendar lunar --help"},
      {{"calendar", "lunar", "2026-02-17", "now"}, "now is one word too many; see shuke calendar lunar --help"},
      {{"policy", "add", "--json"}, "FILE is missing; see shuke policy add --help"},
  };
  for (const WrongCall& call : calls) {
    const bool asked_for_json = !call.words.empty() && call.words.back() == "--json";
    const Ran ran = shuke(call.words);
    EXPECT_EQ(ran.code, 2) << call.complaint;
    EXPECT_NE((asked_for_json ? ran.out : ran.err).find(call.complaint), std::string::npos) << ran.out << ran.err;
    EXPECT_EQ(lines_of(ran.out + ran.err).size(), 1U) << ran.out << ran.err;
  }
  EXPECT_TRUE(is_empty());
}

TEST_F(Call, ErrorsAreADocumentWhenJsonIsAsked) {
  const Ran ran = shuke({"points", "--json"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.json().at("ok"), false);
  EXPECT_EQ(ran.json().at("error").at("code"), "misuse");
  EXPECT_EQ(ran.json().at("error").at("text"), "REF is missing; see shuke points --help");
}

TEST_F(Call, NothingDrivesTheTerminal) {
  const Ran plain = shuke({"points", "C1", "--d\x1b[31m"});
  EXPECT_EQ(plain.err.find('\x1b'), std::string::npos);
  EXPECT_NE(plain.err.find("--d\\u001B[31m"), std::string::npos) << plain.err;
  const Ran document = shuke({"points", "C1", "--d\u009b31m", "--json"});
  EXPECT_EQ(document.out.find("\u009b"), std::string::npos);
  EXPECT_NE(document.out.find("--d\\u009b31m"), std::string::npos) << document.out;
}

/// Commands that ask or record want a database that is there; only init, import and batch can make one.
TEST_F(Call, NoDatabaseIsMadeByTheWay) {
  const std::vector<Words> calls{
      {"site"},
      {"enrol", "--ref", "C1", "--consent-service", "2026-01-05"},
      {"sell", "--receipt", "1", "--at", "2026-01-05T10:00", "--line", "sku=A,quantity=1,amount=1"},
      {"points", "C1", "--day", "2026-11-24"},
      {"overview"},
      {"verify"}};
  for (const Words& call : calls) {
    const Ran ran = shuke(call);
    EXPECT_EQ(ran.code, 3) << call.front() << ran.out << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
    EXPECT_TRUE(is_empty()) << call.front();
  }
}

TEST_F(Call, AFolderIsNoDatabase) {
  std::filesystem::create_directory(path("shop.db"));
  for (const char* command : {"init", "overview", "verify"}) {
    const Ran ran = shuke({command, "--db", "shop.db", "--json"});
    EXPECT_EQ(ran.code, 1) << command << ran.out;
    EXPECT_EQ(ran.json().at("error").at("code"), "invalid") << ran.out;
  }
  EXPECT_TRUE(std::filesystem::is_empty(path("shop.db")));
}

TEST_F(Call, OtherDatabasesAreNotKnown) {
  const Ran ran = shuke({"overview", "--db", "postgresql://till:secret@host/shop"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.err.find("secret"), std::string::npos) << ran.err;
}

}  // namespace
}  // namespace shuke::tools::test
