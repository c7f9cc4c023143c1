// begin, give-back, record, contacts: a contact from its beginning to what came of it, and those that took place.
#include "commands.hpp"
#include "pages/wording.hpp"
#include "report.hpp"
#include "request.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

std::string number_of(ContactId id) { return std::to_string(id.number()); }

/// Does a deed and prints its answer: as its document, or as `say` puts it.
Result<int> answer_with(const Call& call, std::string_view deed, std::string (*say)(const Call&, const Done&)) {
  SHUKE_ASSIGN(done, do_deed(call, deed));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(say(call, done));
  return worked;
}

std::string said_of_begin(const Call& call, const Done& done) {
  return call.say("tool.begin.done", {{"id", number_of(done.as<BeginAnswer>().contact_id)}}) + '\n';
}

std::string said_of_give_back(const Call& call, const Done& done) {
  return call.say("tool.give-back.done", {{"id", number_of(done.as<BeginAnswer>().contact_id)}}) + '\n';
}

std::string said_of_record(const Call& call, const Done& done) {
  const auto& request = *static_cast<const RecordRequest*>(done.request.get());
  const auto& answer = done.as<RecordAnswer>();
  return call.say("tool.record.done",
                  {{"id", number_of(answer.contact_id)},
                   {"day", answer.business_day.text()},
                   {"outcome", choice_in_words(call, "tool.outcome", done.request.info(), &request, "outcome")}}) +
         '\n';
}

// ---- Contacts -------------------------------------------------------------------------------------------------------

/// When something was agreed, behind what came of it.
std::string outcome_of(const Call& call, const ContactRow& row) {
  static const schema::RecordInfo& info = *exchange::find_record("contact_row");
  const std::string outcome = choice_in_words(call, "tool.outcome", info, &row, "outcome");
  if (!row.agreed_day) return outcome;
  return call.say("tool.contacts.agreed",
                  {{"outcome", outcome},
                   {"time", row.agreed_day->text() + (row.agreed_from ? ' ' + row.agreed_from->text() : "")}});
}

/// What was said about each topic; those about which nothing was stand in one line.
std::string topics_of(const Call& call, const pages::Wording& wording, const ContactRow& row) {
  std::string silent, lines;
  for (const ContactTopic& one : row.topics) {
    const std::string kind = wording.word("follow_ups", one.kind);
    if (one.said.empty()) silent += (silent.empty() ? "" : call.say("tool.due.then")) + kind;
    else lines += hanging("  ", call.say("tool.due.topic", {{"kind", kind}, {"about", one.said}}));
  }
  return lines + (silent.empty() ? "" : hanging("  ", silent));
}

/// A line for who it was and what came of it, and under it what it was about.
std::string lines_of(const Call& call, const pages::Wording& wording, const ContactRow& row) {
  static const schema::RecordInfo& info = *exchange::find_record("contact_row");
  std::string head;
  for (const std::string& part :
       {row.business_day.text(), row.customer, choice_in_words(call, "tool.channel", info, &row, "channel"),
        outcome_of(call, row), row.associate, number_of(row.contact_id)})
    if (!part.empty()) head += (head.empty() ? "" : "  ") + part;
  std::string lines = hanging("", head) + topics_of(call, wording, row);
  if (!row.reason.empty()) lines += hanging("  ", call.say("tool.contacts.reason", {{"words", row.reason}}));
  if (!row.next_step.empty()) lines += hanging("  ", call.say("tool.contacts.next_step", {{"words", row.next_step}}));
  return lines;
}

std::string said_of_contacts(const Call& call, const Words& words, const Done& done) {
  const auto& answer = done.as<ContactsAnswer>();
  if (answer.rows.empty()) return call.say("tool.order_list.none") + '\n';
  pages::PageOptions options;
  options.language = call.language;
  const pages::Wording wording(words, options);
  std::string text;
  for (const ContactRow& row : answer.rows) text += lines_of(call, wording, row);
  return text + (answer.next.empty() ? "" : call.say("tool.order_list.next", {{"next", answer.next}}) + '\n');
}

/// The words of the shop on the last day that is told.
Result<Words> words_for(Clientele& clientele, const ContactsAnswer& answer) {
  if (answer.rows.empty()) return Words();
  SHUKE_ASSIGN(policy, clientele.policy(answer.rows.front().shop, answer.rows.front().business_day));
  return std::move(policy.words);
}

Result<int> run_contacts(const Call& call) {
  SHUKE_ASSIGN(clientele, database_for(call, "contacts"));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "contacts"));
  if (call.json) {
    print_json(call, done.answer.info(), done.answer.get(), done.context);
    return worked;
  }
  SHUKE_ASSIGN(words, words_for(*clientele, done.as<ContactsAnswer>()));
  call.out->print(said_of_contacts(call, words, done));
  return worked;
}

Result<int> run_begin(const Call& call) { return answer_with(call, "begin", said_of_begin); }
Result<int> run_give_back(const Call& call) { return answer_with(call, "give_back", said_of_give_back); }
Result<int> run_record(const Call& call) { return answer_with(call, "record", said_of_record); }

}  // namespace

const Command begin_command{"begin",
                            {{Form::word, "CONTACT", "CONTACT", true, "contact_id"},
                             {Form::value, "request", "ID", true},
                             {Form::value, "associate", "REF", true},
                             {Form::value, "at", "TIME", true},
                             {Form::value, "shop", "REF"}},
                            "shuke begin 140737488355332 --request b1 --associate lin --at 2026-11-24T10:02",
                            run_begin};

const Command give_back_command{"give-back",
                                {{Form::word, "CONTACT", "CONTACT", true, "contact_id"},
                                 {Form::value, "request", "ID", true},
                                 {Form::value, "associate", "REF", true},
                                 {Form::value, "at", "TIME", true},
                                 {Form::value, "shop", "REF"}},
                                "shuke give-back 140737488355332 --request g1 --associate lin --at 2026-11-24T10:04",
                                run_give_back};

const Command record_command{
    "record",
    {{Form::value, "request", "ID", true},
     {Form::value, "outcome",
      "reached|sent|will_come|bad_moment|no_answer|cut_off|other_person|misdialled|refused|wrong_number|do_not_contact",
      true},
     {Form::value, "contact", "CONTACT", false, "contact_id"},
     {Form::value, "customer", "REF"},
     {Form::value, "at", "TIME"},
     {Form::value, "minutes", "N"},
     {Form::value, "channel", "phone|sms|wechat|wecom|email|visit"},
     {Form::values, "topic", "FIELD=VALUE,…", false, "topics"},
     {Form::values, "answer", "FIELD=VALUE,…", false, "answers"},
     {Form::value, "agreed", "TIME"},
     {Form::value, "agreed-day", "DAY"},
     {Form::value, "agreed-until", "HH:MM"},
     {Form::flag, "asked-for", ""},
     {Form::value, "reason", "TEXT"},
     {Form::values, "refused", "KIND"},
     {Form::value, "refused-purpose", "service|marketing"},
     {Form::value, "next-step", "TEXT"},
     {Form::values, "promise", "FIELD=VALUE,…", false, "promises"},
     {Form::values, "feedback", "FIELD=VALUE,…"},
     {Form::values, "complaint", "FIELD=VALUE,…"},
     {Form::values, "reserve", "FIELD=VALUE,…"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"},
     {Form::value, "input", "FILE"}},
    "shuke record --request r1 --contact 140737488355332 --outcome reached --topic kind=care_3,said=warm",
    run_record};

const Command contacts_command{"contacts",
                               {{Form::value, "customer", "REF"},
                                {Form::value, "shop", "REF"},
                                {Form::value, "from", "DAY"},
                                {Form::value, "until", "DAY"},
                                {Form::value, "after", "PLACE"},
                                {Form::value, "limit", "N"}},
                               "shuke contacts --from 2026-11-24 --until 2026-11-24",
                               run_contacts};

}  // namespace shuke::tools
