// roster associate, open, shift, assign, show; wishes set, show; campaign add, guest, list, guests; promise, complaint
// and feedback add, step, list: what a shop writes down beside its sales.
#include "commands.hpp"
#include "pages/table.hpp"
#include "report.hpp"
#include "request.hpp"
#include "words.hpp"

namespace shuke::tools {
namespace {

using pages::Align;
using pages::Table;

constexpr std::size_t columns_of_words = 30;

/// Does a deed and prints its answer: as its document, or as `say` puts it.
Result<int> answer_with(const Call& call, std::string_view deed, std::string (*say)(const Call&, const Done&)) {
  SHUKE_ASSIGN(done, do_deed(call, deed));
  if (call.json) print_json(call, done.answer.info(), done.answer.get(), done.context);
  else call.out->print(say(call, done));
  return worked;
}

template <class AnyId>
std::string number_of(AnyId id) {
  return std::to_string(id.number());
}

std::string line(const std::string& text) { return pages::visible(text) + '\n'; }

/// The table, and how the next page is asked for if there is one.
std::string with_next(const Call& call, const Table& table, const std::string& next) {
  if (table.rows() == 0) return call.say("tool.order_list.none") + '\n';
  return table.text() + (next.empty() ? "" : call.say("tool.order_list.next", {{"next", next}}) + '\n');
}

/// A choice of a row in words; `row` is the name of its record.
std::string choice(const Call& call, std::string_view words, std::string_view row, const void* record,
                   std::string_view field) {
  return choice_in_words(call, "tool." + std::string(words), *exchange::find_record(row), record, field);
}

// ---- Hours and shifts ----

template <class Window>
std::string said(const Call& call, const std::vector<Window>& windows) {
  std::string text;
  for (const Window& one : windows)
    text += (text.empty() ? "" : call.say("tool.order_list.and")) + one.from.text() + "–" +
            (one.until ? one.until->text() : "24:00");
  return text;
}

std::string said_of_associate(const Call& call, const Done& done) {
  const auto& request = *static_cast<const AssociateRequest*>(done.request.get());
  return line(call.say(request.name.empty() ? "tool.roster_associate.by_ref" : "tool.roster_associate.done",
                       {{"associate", request.associate}, {"name", request.name}}));
}

std::string said_of_hours(const Call& call, const Done& done) {
  return line(call.say("tool.roster_open.done", {{"day", done.as<OpeningHoursAnswer>().from.text()}}));
}

std::string said_of_shift(const Call& call, const Done& done) {
  const auto& request = *static_cast<const ShiftRequest*>(done.request.get());
  return line(call.say(
      request.windows.empty() ? "tool.roster_shift.away" : "tool.roster_shift.done",
      {{"associate", request.associate}, {"day", request.day->text()}, {"hours", said(call, request.windows)}}));
}

std::string said_of_assignment(const Call& call, const Done& done) {
  const auto& request = *static_cast<const AssignRequest*>(done.request.get());
  return line(
      call.say(request.associate.empty() ? "tool.roster_assign.nobody" : "tool.roster_assign.done",
               {{"customer", request.customer}, {"associate", request.associate}, {"day", request.day->text()}}));
}

std::string said_of_roster(const Call& call, const Done& done) {
  const auto& answer = done.as<RosterAnswer>();
  std::string text = line(call.say(answer.open.empty() ? "tool.roster_show.shut" : "tool.roster_show.open",
                                   {{"day", answer.day.text()}, {"hours", said(call, answer.open)}}));
  Table table({{call.say("tool.roster_show.associate")}, {call.say("tool.roster_show.there")}});
  for (const RosterRow& row : answer.rows)
    table.add({row.name.empty() ? row.associate : row.associate + ' ' + row.name,
               !row.told             ? call.say("tool.roster_show.not_told")
               : row.windows.empty() ? call.say("tool.roster_show.away")
                                     : said(call, row.windows)});
  return table.rows() == 0 ? text : text + table.text();
}

// ---- Wishes ----

std::string said(const Call& call, const std::vector<LikedTime>& times, const std::vector<OwnInterval>& intervals) {
  std::string text =
      times.empty() ? call.say("tool.wishes.any_time") : call.say("tool.wishes.times", {{"hours", said(call, times)}});
  for (const OwnInterval& one : intervals)
    text += call.say("tool.wishes.and") + call.say(one.since ? "tool.wishes.interval" : "tool.wishes.new_interval",
                                                   {{"kind", one.kind.text()},
                                                    {"days", std::to_string(one.days)},
                                                    {"since", one.since ? one.since->text() : std::string()}});
  return text;
}

std::string said_of_contact_wishes(const Call& call, const Done& done) {
  const auto& request = *static_cast<const ContactWishesRequest*>(done.request.get());
  return line(call.say("tool.wishes_set.done",
                       {{"customer", request.customer}, {"wishes", said(call, request.times, request.intervals)}}));
}

std::string said_of_wishes(const Call& call, const Done& done) {
  const auto& answer = done.as<WishesAnswer>();
  if (!answer.business_day) return line(call.say("tool.wishes_show.nothing", {{"customer", answer.customer}}));
  return line(call.say("tool.wishes_show.said", {{"customer", answer.customer},
                                                 {"day", answer.business_day->text()},
                                                 {"wishes", said(call, answer.times, answer.intervals)}}));
}

// ---- Campaigns ----

std::string said_of_campaign(const Call& call, const Done& done) {
  const auto& request = *static_cast<const CampaignRequest*>(done.request.get());
  return line(call.say("tool.campaign_add.done", {{"ref", request.ref}}));
}

std::string said_of_guest(const Call& call, const Done& done) {
  const auto& request = *static_cast<const GuestRequest*>(done.request.get());
  return line(call.say("tool.campaign_guest.done",
                       {{"customer", request.customer},
                        {"campaign", request.campaign},
                        {"state", choice_in_words(call, "tool.guest_state", done.request.info(), &request, "state")}}));
}

std::string said_of_campaigns(const Call& call, const Done& done) {
  Table table({{call.say("tool.campaign_list.ref")},
               {call.say("tool.campaign_list.name"), Align::left, columns_of_words},
               {call.say("tool.campaign_list.kind")},
               {call.say("tool.campaign_list.first")},
               {call.say("tool.campaign_list.last")},
               {call.say("tool.campaign_list.seats"), Align::right},
               {call.say("tool.campaign_list.note")}});
  const auto& answer = done.as<CampaignsAnswer>();
  for (const CampaignRow& row : answer.rows)
    table.add({row.ref, row.name, choice(call, "campaign_kind", "campaign_row", &row, "kind"), row.first.text(),
               row.last.text(), row.seats ? std::to_string(*row.seats) : "",
               row.cancelled ? call.say("tool.campaign_list.cancelled") : ""});
  return with_next(call, table, answer.next);
}

std::string said_of_guests(const Call& call, const Done& done) {
  Table table({{call.say("tool.order_list.whose")},
               {call.say("tool.order_list.state")},
               {call.say("tool.campaign_guests.brings"), Align::right},
               {call.say("tool.campaign_guests.since")},
               {call.say("tool.campaign_guests.associate")}});
  const auto& answer = done.as<GuestsAnswer>();
  for (const GuestRow& row : answer.rows)
    table.add({row.customer, choice(call, "guest_state", "guest_row", &row, "state"),
               row.companions == 0 ? "" : std::to_string(row.companions), row.business_day.text(), row.associate});
  std::string text = with_next(call, table, answer.next);
  if (answer.seats)
    text += line(call.say("tool.campaign_guests.taken",
                          {{"taken", std::to_string(answer.taken)}, {"seats", std::to_string(*answer.seats)}}));
  return text;
}

// ---- Promises, complaints, opinions ----

template <class Answer, auto Id>
std::string said_of_new(const Call& call, const Done& done) {
  const auto& answer = done.as<Answer>();
  return line(call.say("tool.open_point.done", {{"id", number_of(answer.*Id)}, {"day", answer.business_day.text()}}));
}

template <class Answer, auto Id>
std::string said_of_step(const Call& call, const Done& done) {
  const auto& answer = done.as<Answer>();
  return line(call.say("tool.order_step.done", {{"id", number_of(answer.*Id)},
                                                {"state", choice_in_words(call, "tool.open_point_state",
                                                                          done.answer.info(), &answer, "state")}}));
}

std::string said_of_promises(const Call& call, const Done& done) {
  Table table({{call.say("tool.promise_list.due")},
               {call.say("tool.order_list.id"), Align::right},
               {call.say("tool.order_list.whose")},
               {call.say("tool.promise_list.by")},
               {call.say("tool.promise_list.words"), Align::left, columns_of_words},
               {call.say("tool.order_list.state")}});
  const auto& answer = done.as<PromisesAnswer>();
  for (const PromiseTold& row : answer.rows) {
    table.add({row.due.text(), number_of(row.promise_id), row.customer,
               choice(call, "promise_by", "promise_row", &row, "by"), row.words,
               choice(call, "open_point_state", "promise_row", &row, "state")});
    for (std::size_t i = 1; call.has("steps") && i < row.steps.size(); ++i)
      table.add({row.steps[i].business_day.text(), "", row.steps[i].associate, "", row.steps[i].note,
                 choice(call, "open_point_state", "promise_step_row", &row.steps[i], "state")});
  }
  return with_next(call, table, answer.next);
}

std::string said_of_complaints(const Call& call, const Done& done) {
  Table table({{call.say("tool.order_list.made")},
               {call.say("tool.order_list.id"), Align::right},
               {call.say("tool.order_list.whose")},
               {call.say("tool.complaint_list.cause")},
               {call.say("tool.promise_list.words"), Align::left, columns_of_words},
               {call.say("tool.complaint_list.owner")},
               {call.say("tool.complaint_list.handed_over"), Align::right},
               {call.say("tool.order_list.state")}});
  const auto& answer = done.as<ComplaintsAnswer>();
  for (const ComplaintRow& row : answer.rows) {
    table.add({row.business_day.text(), number_of(row.complaint_id), row.customer, row.cause.text(), row.words,
               row.owner, std::to_string(row.handed_over),
               choice(call, "open_point_state", "complaint_row", &row, "state")});
    for (std::size_t i = 1; call.has("steps") && i < row.steps.size(); ++i)
      table.add({row.steps[i].business_day.text(), "", row.steps[i].associate, "", row.steps[i].note,
                 row.steps[i].owner, "",
                 choice(call, "complaint_action", "complaint_step_row", &row.steps[i], "action")});
  }
  return with_next(call, table, answer.next);
}

std::string said_of_feedbacks(const Call& call, const Done& done) {
  Table table({{call.say("tool.order_list.made")},
               {call.say("tool.order_list.id"), Align::right},
               {call.say("tool.order_list.whose")},
               {call.say("tool.feedback_list.about")},
               {call.say("tool.promise_list.words"), Align::left, columns_of_words},
               {call.say("tool.feedback_list.to")},
               {call.say("tool.order_list.state")}});
  const auto& answer = done.as<FeedbacksAnswer>();
  for (const FeedbackRow& row : answer.rows) {
    std::string to;
    for (const FeedbackStepRow& step : row.steps)
      if (!step.to.empty()) to = step.to;
    table.add({row.business_day.text(), number_of(row.feedback_id), row.customer, row.about, row.words, to,
               choice(call, "open_point_state", "feedback_row", &row, "state")});
    for (std::size_t i = 1; call.has("steps") && i < row.steps.size(); ++i)
      table.add({row.steps[i].business_day.text(), "", row.steps[i].associate, "", row.steps[i].note, row.steps[i].to,
                 choice(call, "open_point_state", "feedback_step_row", &row.steps[i], "state")});
  }
  return with_next(call, table, answer.next);
}

Result<int> run_hours(const Call& call) { return answer_with(call, "opening_hours", said_of_hours); }
Result<int> run_shift(const Call& call) { return answer_with(call, "shift", said_of_shift); }
Result<int> run_associate(const Call& call) { return answer_with(call, "associate", said_of_associate); }
Result<int> run_assign(const Call& call) { return answer_with(call, "assign", said_of_assignment); }
Result<int> run_contact_wishes(const Call& call) { return answer_with(call, "contact_wishes", said_of_contact_wishes); }
Result<int> run_wishes(const Call& call) { return answer_with(call, "wishes", said_of_wishes); }
Result<int> run_roster(const Call& call) { return answer_with(call, "roster", said_of_roster); }
Result<int> run_campaign(const Call& call) { return answer_with(call, "campaign", said_of_campaign); }
Result<int> run_guest(const Call& call) { return answer_with(call, "guest", said_of_guest); }
Result<int> run_campaigns(const Call& call) { return answer_with(call, "campaigns", said_of_campaigns); }
Result<int> run_guests(const Call& call) { return answer_with(call, "guests", said_of_guests); }
Result<int> run_promise(const Call& call) {
  return answer_with(call, "promise", said_of_new<PromiseAnswer, &PromiseAnswer::promise_id>);
}
Result<int> run_promise_step(const Call& call) {
  return answer_with(call, "promise_step", said_of_step<PromiseStepAnswer, &PromiseStepAnswer::promise_id>);
}
Result<int> run_promises(const Call& call) { return answer_with(call, "promises", said_of_promises); }
Result<int> run_complaint(const Call& call) {
  return answer_with(call, "complaint", said_of_new<ComplaintAnswer, &ComplaintAnswer::complaint_id>);
}
Result<int> run_complaint_step(const Call& call) {
  return answer_with(call, "complaint_step", said_of_step<ComplaintStepAnswer, &ComplaintStepAnswer::complaint_id>);
}
Result<int> run_complaints(const Call& call) { return answer_with(call, "complaints", said_of_complaints); }
Result<int> run_feedback(const Call& call) {
  return answer_with(call, "feedback", said_of_new<FeedbackAnswer, &FeedbackAnswer::feedback_id>);
}
Result<int> run_feedback_step(const Call& call) {
  return answer_with(call, "feedback_step", said_of_step<FeedbackStepAnswer, &FeedbackStepAnswer::feedback_id>);
}
Result<int> run_feedbacks(const Call& call) { return answer_with(call, "feedbacks", said_of_feedbacks); }

/// Of a customer's or a shop's.
const std::vector<Option> list_options{{Form::value, "customer", "REF"},
                                       {Form::value, "shop", "REF"},
                                       {Form::flag, "open", "", false, "open_only"},
                                       {Form::flag, "steps", "", false, no_field},
                                       {Form::value, "after", "PLACE"},
                                       {Form::value, "limit", "N"}};

}  // namespace

const Command roster_associate_command{"roster associate",
                                       {{Form::word, "ASSOCIATE", "REF", true, "associate"},
                                        {Form::value, "request", "ID", true},
                                        {Form::value, "at", "TIME", true},
                                        {Form::value, "name", "TEXT"},
                                        {Form::value, "from", "DAY"},
                                        {Form::value, "until", "DAY"},
                                        {Form::value, "shop", "REF"}},
                                       "shuke roster associate A1 --request n1 --at 2026-03-01T10:00 --name 孙悦",
                                       run_associate};

const Command roster_open_command{"roster open",
                                  {{Form::value, "request", "ID", true},
                                   {Form::value, "from", "DAY", true},
                                   {Form::value, "at", "TIME", true},
                                   {Form::values, "week", "FIELD=VALUE,…"},
                                   {Form::values, "special", "FIELD=VALUE,…"},
                                   {Form::value, "shop", "REF"},
                                   {Form::value, "input", "FILE"}},
                                  "shuke roster open --request h1 --from 2026-03-01 --at 2026-02-20T10:00 --week "
                                  "weekday=monday,from=09:00,until=18:00",
                                  run_hours};

const Command roster_shift_command{
    "roster shift",
    {{Form::word, "ASSOCIATE", "REF", true, "associate"},
     {Form::value, "request", "ID", true},
     {Form::value, "day", "DAY", true},
     {Form::value, "at", "TIME", true},
     {Form::values, "windows", "FIELD=VALUE,…"},
     {Form::value, "shop", "REF"}},
    "shuke roster shift A1 --request s1 --day 2026-03-02 --at 2026-03-01T10:00 --windows from=09:00,until=12:00",
    run_shift};

const Command roster_assign_command{
    "roster assign",
    {{Form::word, "CUSTOMER", "REF", true, "customer"},
     {Form::value, "request", "ID", true},
     {Form::value, "day", "DAY", true},
     {Form::value, "at", "TIME", true},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"}},
    "shuke roster assign C1 --request a1 --day 2026-03-02 --at 2026-03-01T10:00 --associate A1",
    run_assign};

const Command roster_show_command{"roster show",
                                  {{Form::value, "day", "DAY", true}, {Form::value, "shop", "REF"}},
                                  "shuke roster show --day 2026-03-02",
                                  run_roster};

const Command wishes_set_command{
    "wishes set",
    {{Form::word, "CUSTOMER", "REF", true, "customer"},
     {Form::value, "request", "ID", true},
     {Form::value, "at", "TIME", true},
     {Form::values, "times", "FIELD=VALUE,…"},
     {Form::values, "intervals", "FIELD=VALUE,…"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"}},
    "shuke wishes set C1 --request w1 --at 2026-03-01T10:00 --times from=19:00,until=20:00 --intervals "
    "kind=own_interval,days=14",
    run_contact_wishes};

const Command wishes_show_command{
    "wishes show",
    {{Form::word, "CUSTOMER", "REF", true, "customer"}, {Form::value, "day", "DAY"}, {Form::value, "shop", "REF"}},
    "shuke wishes show C1",
    run_wishes};

const Command campaign_add_command{
    "campaign add",
    {{Form::value, "request", "ID", true},
     {Form::value, "ref", "REF", true},
     {Form::value, "kind", "event|promotion|arrivals", true},
     {Form::value, "first", "DAY", true},
     {Form::value, "at", "TIME", true},
     {Form::value, "last", "DAY"},
     {Form::value, "name", "TEXT"},
     {Form::value, "from", "TIME"},
     {Form::value, "until", "TIME"},
     {Form::value, "place", "TEXT"},
     {Form::value, "route", "TEXT"},
     {Form::value, "contact", "TEXT"},
     {Form::value, "bring", "TEXT"},
     {Form::value, "seats", "N"},
     {Form::value, "companions", "N"},
     {Form::value, "category", "WORD"},
     {Form::flag, "cancelled", ""},
     {Form::value, "shop", "REF"},
     {Form::value, "input", "FILE"}},
    "shuke campaign add --request e1 --ref tea --kind event --first 2026-03-10 --at 2026-03-01T10:00 --seats 20",
    run_campaign};

const Command campaign_guest_command{
    "campaign guest",
    {{Form::word, "CAMPAIGN", "REF", true, "campaign"},
     {Form::word, "CUSTOMER", "REF", true, "customer"},
     {Form::word, "STATE", "STATE", true, "state"},
     {Form::value, "request", "ID", true},
     {Form::value, "at", "TIME", true},
     {Form::value, "companions", "N"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"}},
    "shuke campaign guest tea C1 coming --request g1 --at 2026-03-02T10:00 --companions 1",
    run_guest};

const Command campaign_list_command{"campaign list",
                                    {{Form::value, "from", "DAY"},
                                     {Form::value, "until", "DAY"},
                                     {Form::value, "shop", "REF"},
                                     {Form::value, "after", "PLACE"},
                                     {Form::value, "limit", "N"}},
                                    "shuke campaign list --from 2026-03-01",
                                    run_campaigns};

const Command campaign_guests_command{"campaign guests",
                                      {{Form::word, "CAMPAIGN", "REF", true, "campaign"},
                                       {Form::value, "state", "chosen|coming|declined|came|absent"},
                                       {Form::value, "shop", "REF"},
                                       {Form::value, "after", "PLACE"},
                                       {Form::value, "limit", "N"}},
                                      "shuke campaign guests tea --state coming",
                                      run_guests};

const Command promise_add_command{
    "promise add",
    {{Form::value, "request", "ID", true},
     {Form::value, "customer", "REF", true},
     {Form::value, "at", "TIME", true},
     {Form::value, "due", "DAY", true},
     {Form::value, "words", "TEXT", true},
     {Form::value, "by", "shop|customer"},
     {Form::value, "complaint", "ID", false, "complaint_id"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"}},
    "shuke promise add --request p1 --customer C1 --at 2026-03-01T10:00 --due 2026-03-05 --words 'call back'",
    run_promise};

const Command promise_step_command{"promise step",
                                   {{Form::word, "PROMISE", "PROMISE", true, "promise_id"},
                                    {Form::word, "STEP", "STEP", true, "step"},
                                    {Form::value, "request", "ID", true},
                                    {Form::value, "at", "TIME", true},
                                    {Form::value, "due", "DAY"},
                                    {Form::value, "note", "TEXT"},
                                    {Form::value, "associate", "REF"},
                                    {Form::value, "shop", "REF"}},
                                   "shuke promise step 140737488355332 kept --request s1 --at 2026-03-05T15:00",
                                   run_promise_step};

const Command promise_list_command{"promise list", list_options, "shuke promise list --open", run_promises};

const Command complaint_add_command{
    "complaint add",
    {{Form::value, "request", "ID", true},
     {Form::value, "customer", "REF", true},
     {Form::value, "at", "TIME", true},
     {Form::value, "words", "TEXT", true},
     {Form::value, "owner", "REF"},
     {Form::value, "associate", "REF"},
     {Form::value, "complainant", "TEXT"},
     {Form::value, "cause", "WORD"},
     {Form::value, "of-receipt", "NUMBER"},
     {Form::value, "of-till", "TILL"},
     {Form::value, "of-day", "DAY"},
     {Form::value, "sku", "SKU"},
     {Form::value, "shop", "REF"},
     {Form::value, "input", "FILE"}},
    "shuke complaint add --request k1 --customer C1 --at 2026-03-01T10:00 --words pilling --cause quality --owner A1",
    run_complaint};

const Command complaint_step_command{
    "complaint step",
    {{Form::word, "COMPLAINT", "COMPLAINT", true, "complaint_id"},
     {Form::word, "STEP", "STEP", true, "step"},
     {Form::value, "request", "ID", true},
     {Form::value, "at", "TIME", true},
     {Form::value, "owner", "REF"},
     {Form::value, "note", "TEXT"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"}},
    "shuke complaint step 140737488355332 handed_over --request s1 --at 2026-03-05T15:00 --owner A2",
    run_complaint_step};

const Command complaint_list_command{"complaint list", list_options, "shuke complaint list --open", run_complaints};

const Command feedback_add_command{
    "feedback add",
    {{Form::value, "request", "ID", true},
     {Form::value, "customer", "REF", true},
     {Form::value, "at", "TIME", true},
     {Form::value, "words", "TEXT", true},
     {Form::value, "about", "TEXT"},
     {Form::value, "associate", "REF"},
     {Form::value, "shop", "REF"}},
    "shuke feedback add --request f1 --customer C1 --at 2026-03-01T10:00 --words 'sleeves too long' --about E1",
    run_feedback};

const Command feedback_step_command{"feedback step",
                                    {{Form::word, "FEEDBACK", "FEEDBACK", true, "feedback_id"},
                                     {Form::word, "STEP", "STEP", true, "step"},
                                     {Form::value, "request", "ID", true},
                                     {Form::value, "at", "TIME", true},
                                     {Form::value, "to", "TEXT"},
                                     {Form::value, "note", "TEXT"},
                                     {Form::value, "associate", "REF"},
                                     {Form::value, "shop", "REF"}},
                                    "shuke feedback step 140737488355332 passed_on --request s1 --at 2026-03-05T15:00 "
                                    "--to studio",
                                    run_feedback_step};

const Command feedback_list_command{"feedback list", list_options, "shuke feedback list --open", run_feedbacks};

}  // namespace shuke::tools
