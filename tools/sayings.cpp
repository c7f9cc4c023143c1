#include "sayings.hpp"

#include "exchange/card_words.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "shuke/policy/policy.hpp"
#include "words.hpp"

#include <cstdlib>

namespace shuke::tools {
namespace {

std::string decided(const Call& call, const CardEventRow& row) {
  const std::string words = exchange::joined(row.reasons, call.language);
  return row.approver.empty() ? words : call.say("tool.cards.decided", {{"what", words}, {"who", row.approver}});
}

/// What a receipt did to cards, a line each.
Result<std::string> lines_of(const Call& call, Clientele& clientele, const Policy& policy,
                             const std::vector<CardMark>& marks) {
  exchange::CardWords words(clientele, call.language);
  std::string lines;
  for (const CardMark& mark : marks) {
    CardEventRow row;
    row.deed = mark.deed;
    row.card = mark.card;
    row.until = mark.until;
    row.policy = policy.name;
    row.policy_version = policy.version;
    SHUKE_ASSIGN(reasons, words.of(row));
    lines += hanging("", exchange::joined(reasons, call.language));
  }
  return lines;
}

/// What it came to, and in a line of its own the points that were paid with.
std::string sums_of(const Call& call, const Receipt& receipt, const ReceiptAnswer& answer) {
  std::string line = call.say("tool.receipt.done", {{"receipt", receipt.receipt},
                                                    {"day", answer.business_day.text()},
                                                    {"total", answer.total.text()},
                                                    {"currency", std::string(answer.total.currency().code())},
                                                    {"points", std::to_string(answer.points)}});
  if (answer.unmatched_lines > 0)
    line += ' ' + call.say("tool.receipt.unmatched", {{"lines", std::to_string(answer.unmatched_lines)}});
  line = pages::visible(line) + '\n';
  if (answer.redeemed == 0) return line;
  return line +
         call.say(answer.redeemed > 0 ? "tool.receipt.redeemed" : "tool.receipt.given_back",
                  {{"points", std::to_string(std::abs(answer.redeemed))}}) +
         '\n';
}

Result<std::string> said_of_receipt(const Call& call, Clientele& clientele, const Receipt& receipt,
                                    const ReceiptAnswer& answer) {
  std::string said = sums_of(call, receipt, answer);
  if (answer.cards.empty()) return said;
  const std::string shop = receipt.shop.empty() ? clientele.shop().ref : receipt.shop;
  SHUKE_ASSIGN(policy, clientele.policy(shop, answer.business_day));
  SHUKE_ASSIGN(lines, lines_of(call, clientele, policy, answer.cards));
  return said + lines;
}

}  // namespace

std::string language_tag(const Call& call) { return call.language == Language::zh_CN ? "zh-CN" : "en"; }

std::string lines_of(const Call& call, const std::vector<CardEventRow>& rows, bool whose) {
  std::size_t widest = 0;
  for (const CardEventRow& row : rows) widest = std::max(widest, pages::width(row.customer));
  std::string lines;
  for (const CardEventRow& row : rows) {
    std::string head = row.day.text() + "  ";
    if (whose) head += pages::visible(row.customer) + std::string(widest - pages::width(row.customer) + 2, ' ');
    lines += hanging(head, decided(call, row));
  }
  return lines;
}

std::string old_cards_of(const Call& call, const std::vector<FindRow>& rows) {
  std::string lines;
  for (const FindRow& row : rows) {
    if (row.by != FoundBy::old_card) continue;
    lines += hanging(
        "",
        call.say(row.card_now.empty() ? "tool.find.old_card" : "tool.find.replaced_card",
                 {{"customer", row.customer}, {"day", row.ended ? row.ended->text() : ""}, {"number", row.card_now}}));
  }
  return lines;
}

Result<int> run_receipt(const Call& call, std::string_view deed) {
  SHUKE_ASSIGN(clientele, database_for(call, deed));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), deed));
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  SHUKE_ASSIGN(said, said_of_receipt(call, *clientele, *static_cast<const Receipt*>(done.request.get()),
                                     done.as<ReceiptAnswer>()));
  call.out->print(said);
  return worked;
}

}  // namespace shuke::tools
