#include "narrowing.hpp"

#include "exchange/deeds.hpp"
#include "request.hpp"

namespace shuke::tools {
namespace {

constexpr std::int64_t page = 1000;

/// One filter after the other, as far as it is asked for.
class Chosen {
 public:
  explicit Chosen(const pages::Wording& wording) : wording_(wording) {}

  void add(std::string_view filter, const std::string& value) {
    if (value.empty()) return;
    if (!text_.empty()) text_ += " · ";
    text_ += wording_.say("page.labelled",
                          {{"label", wording_.say("page.chosen." + std::string(filter))}, {"value", value}});
  }
  void add(std::string_view filter, const std::optional<bool>& value) {
    if (value) add(filter, wording_.say(*value ? "page.yes" : "page.no"));
  }
  std::string text() && { return std::move(text_); }

 private:
  const pages::Wording& wording_;
  std::string text_;
};

}  // namespace

std::vector<Option> with_filters(std::vector<Option> own) {
  std::vector<Option> all{{Form::value, "shop", "REF"},      {Form::value, "spending", "WORD"},
                          {Form::value, "category", "WORD"}, {Form::value, "folder", "WORD"},
                          {Form::value, "cycle", "WORD"},    {Form::value, "active", "yes|no"},
                          {Form::value, "member", "yes|no"}, {Form::value, "birthday-month", "N"}};
  all.insert(all.end(), own.begin(), own.end());
  return all;
}

Result<OverviewQuestion> narrowed(const Call& call, const Clientele& clientele) {
  const schema::RecordInfo& info = *exchange::find_deed("overview")->request;
  OverviewQuestion question;
  SHUKE_ASSIGN(context, exchange::context_of(clientele, call.value("shop")));
  SHUKE_TRY(fill(call, info, &question, context));
  question.limit = page;
  return question;
}

std::string chosen_in_words(const pages::Wording& wording, const OverviewQuestion& question) {
  const pages::PageOptions& options = wording.options();
  Chosen chosen(wording);
  chosen.add("shop", question.shop);
  chosen.add("spending", wording.word(options.levels, question.spending));
  chosen.add("category", wording.word("categories", question.category));
  chosen.add("folder", wording.folder(question.folder));
  chosen.add("cycle", wording.word(options.cycles, question.cycle));
  chosen.add("active", question.active);
  chosen.add("member", question.member);
  if (question.birthday_month > 0) chosen.add("birthday_month", std::to_string(question.birthday_month));
  return std::move(chosen).text();
}

Result<void> for_each_row(Clientele& clientele, OverviewQuestion question, const RowsRead& read, const EachRow& each) {
  std::uint64_t done = 0;
  do {
    SHUKE_ASSIGN(answer, clientele.overview(question));
    for (OverviewRow& row : answer.rows) {
      SHUKE_ASSIGN(more, each(std::move(row)));
      if (!more) return {};
    }
    question.after = answer.next;
    read(done += answer.rows.size());
  } while (!question.after.empty());
  return {};
}

}  // namespace shuke::tools
