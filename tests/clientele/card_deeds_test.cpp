// What somebody does with a card (MEM-5, MEM-10, CUS-3).
#include "clientele/carded.hpp"

namespace shuke::clientele::test {
namespace {

class CardDeeds : public Carded {
 protected:
  CardDeeds() { how().policy = "fashion"; }
  /// C1 holds the regular card since 2026-03-03.
  void granted() {
    enrol("C1");
    buy("2026-03-01", {goods("2", "300.00")});
    card(CardAction::apply, "2026-03-02");
    card(CardAction::grant, "2026-03-03");
  }
  CardRequest by_hand(CardGround ground, const std::string& on, std::string_view which = "gold") {
    CardRequest request = doing(CardAction::grant, on);
    request.ground = ground;
    request.card = word(which);
    request.note = "a friend of the house";
    return request;
  }
};

class HealthCards : public Carded {
 protected:
  HealthCards() { how().policy = "health"; }
};

TEST_F(CardDeeds, a_card_is_applied_for_and_granted_MEM_5) {
  enrol("C1");
  buy("2026-03-01", {goods("2", "300.00")});
  const CardAnswer applied = card(CardAction::apply, "2026-03-02");
  EXPECT_EQ(applied.deed, CardDeed::applied);
  EXPECT_EQ(applied.card, word("regular"));
  EXPECT_FALSE(applied.held);
  const CardAnswer granted = card(CardAction::grant, "2026-03-03");
  EXPECT_EQ(granted.deed, CardDeed::granted);
  EXPECT_EQ(granted.held, word("regular"));
  EXPECT_EQ(granted.day, day("2026-03-03"));
  EXPECT_FALSE(granted.until) << "the regular card has no term";
  EXPECT_EQ(granted.policy, "fashion");
  EXPECT_EQ(granted.policy_version, 1);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardDeeds, the_same_request_again_is_answered_again_and_another_one_is_a_conflict) {
  enrol("C1");
  buy("2026-03-01", {goods("2", "300.00")});
  const CardRequest apply = doing(CardAction::apply, "2026-03-02");
  const CardAnswer first = must(shop().card(apply));
  card(CardAction::grant, "2026-03-03");
  card(CardAction::freeze, "2026-03-04");
  const Unchanged look(file());
  EXPECT_EQ(must(shop().card(apply)), first);
  CardRequest other = apply;
  other.note = "another form";
  EXPECT_EQ(problem(shop().card(other)), "request.other_content request");
}

TEST_F(CardDeeds, what_does_not_follow_is_refused_and_changes_nothing_MEM_5) {
  enrol("C1");
  EXPECT_EQ(refused(doing(CardAction::apply, "2026-03-01")), "card.none_open card");
  EXPECT_EQ(refused(doing(CardAction::freeze, "2026-03-01")), "card.none_held card");
  buy("2026-03-01", {goods("2", "300.00")});
  EXPECT_EQ(refused(doing(CardAction::grant, "2026-03-02")), "cards.not_applied deed");
  card(CardAction::apply, "2026-03-02");
  EXPECT_EQ(refused(doing(CardAction::apply, "2026-03-02")), "cards.applied_already deed");
  EXPECT_EQ(refused(doing(CardAction::grant, "2026-03-01")), "cards.day_before at");
  card(CardAction::grant, "2026-03-03");
  EXPECT_EQ(refused(doing(CardAction::renew, "2026-03-04")), "card.no_term deed");
  EXPECT_EQ(refused(doing(CardAction::unfreeze, "2026-03-04")), "cards.not_frozen deed");
  CardRequest other = doing(CardAction::freeze, "2026-03-04");
  other.card = word("gold");
  EXPECT_EQ(refused(other), "cards.not_held deed");
}

TEST_F(CardDeeds, bad_requests_are_told_and_change_nothing) {
  enrol("C1");
  CardRequest nobody = doing(CardAction::apply, "2026-03-01", "C9");
  EXPECT_EQ(refused(nobody), "customer.unknown customer");
  CardRequest nowhere = doing(CardAction::apply, "2026-03-01");
  nowhere.shop = "elsewhere";
  EXPECT_THAT(refused(nowhere), testing::StartsWith("shop.unknown"));
  CardRequest unsigned_ = doing(CardAction::decline, "2026-03-01");
  unsigned_.approver = "";
  EXPECT_EQ(refused(unsigned_), "field.required approver");
  CardRequest until = doing(CardAction::apply, "2026-03-01");
  until.until = day("2026-04-01");
  EXPECT_EQ(refused(until), "card.field_of_another until");
  CardRequest number = doing(CardAction::freeze, "2026-03-01");
  number.number = "8001";
  EXPECT_EQ(refused(number), "card.field_of_another number");
  CardRequest ground = doing(CardAction::freeze, "2026-03-01");
  ground.ground = CardGround::pin;
  EXPECT_EQ(refused(ground), "card.field_of_another ground");
  CardRequest no_why = by_hand(CardGround::pin, "2026-03-01");
  no_why.note = "";
  EXPECT_EQ(refused(no_why), "field.required note");
  CardRequest unknown = by_hand(CardGround::pin, "2026-03-01", "platinum");
  EXPECT_EQ(refused(unknown), "cards.unknown card");
  CardRequest before = by_hand(CardGround::pin, "2026-03-01");
  before.until = day("2026-02-28");
  EXPECT_EQ(refused(before), "cards.until_before until");
  CardRequest undone;
  EXPECT_THAT(refused(undone), testing::StartsWith("field.required"));
}

TEST_F(CardDeeds, who_was_declined_waits_for_90_days_MEM_5) {
  enrol("C1");
  buy("2026-03-01", {goods("2", "300.00")});
  card(CardAction::decline, "2026-03-02");
  EXPECT_THAT(due("2026-05-30"), IsEmpty());
  // The first day that counts again is the ninetieth after it; the goods still lie within their 365 days.
  EXPECT_THAT(due("2026-05-31"), ElementsAre("2026-05-31 eligible regular until 2026-06-30"));
}

TEST_F(CardDeeds, a_card_by_hand_holds_until_its_day_MEM_5) {
  granted();
  CardRequest floor = by_hand(CardGround::floor, "2026-03-10", "gold");
  floor.until = day("2026-04-10");
  EXPECT_EQ(must(shop().card(floor)).held, word("gold"));
  EXPECT_EQ(cards("2026-04-10").card, word("gold"));
  EXPECT_EQ(cards("2026-04-11").card, word("regular"));
  EXPECT_THAT(said(buy("2026-04-12", {goods("1", "5.00", "shoes")})), IsEmpty()) << "it had ended before the sale";
  EXPECT_THAT(events("2026-04-12"), testing::Contains("2026-04-11 ended gold"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardDeeds, a_pin_can_be_ended_by_hand_MEM_5) {
  granted();
  must(shop().card(by_hand(CardGround::pin, "2026-03-10")));
  CardRequest end = doing(CardAction::end, "2026-03-11");
  end.ground = CardGround::pin;
  const CardAnswer answer = must(shop().card(end));
  EXPECT_EQ(answer.card, word("gold"));
  EXPECT_EQ(answer.held, word("regular"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardDeeds, frozen_and_unfrozen_MEM_5) {
  granted();
  EXPECT_TRUE(card(CardAction::freeze, "2026-03-10").frozen);
  EXPECT_TRUE(cards("2026-03-10").frozen);
  EXPECT_EQ(cards("2026-03-10").card, word("regular"));
  EXPECT_FALSE(card(CardAction::unfreeze, "2026-03-11").frozen);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardDeeds, a_lost_card_is_replaced_with_its_number_CUS_3) {
  granted();
  IdentityAddRequest first;
  first.request = "I-1";
  first.customer = "C1";
  first.kind = IdentityKind::card;
  first.value = "8001";
  first.at = moment("2026-03-03T10:00");
  must(shop().identity_add(first));
  CardRequest replace = doing(CardAction::replace, "2026-03-10");
  replace.lost = "8001";
  replace.number = "8002";
  const CardAnswer answer = must(shop().card(replace));
  EXPECT_EQ(answer.deed, CardDeed::replaced);
  EXPECT_EQ(answer.held, word("regular"));
  EXPECT_EQ(number("SELECT count(*) FROM identity WHERE value = '8001' AND until IS NOT NULL"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM identity WHERE value = '8002' AND until IS NULL"), 1);
  {
    const Unchanged look(file());
    EXPECT_EQ(must(shop().card(replace)), answer);
  }
  CardRequest unknown = doing(CardAction::replace, "2026-03-11");
  unknown.lost = "7777";
  EXPECT_EQ(refused(unknown), "identity.unknown lost");
  enrol("C2");
  IdentityAddRequest theirs = first;
  theirs.request = "I-2";
  theirs.customer = "C2";
  theirs.value = "9001";
  must(shop().identity_add(theirs));
  CardRequest taken = doing(CardAction::replace, "2026-03-11");
  taken.number = "9001";
  EXPECT_THAT(refused(taken), testing::EndsWith(" number"));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(CardDeeds, events_of_a_shop_come_by_pages) {
  granted();
  enrol("C2");
  buy("2026-03-05", {goods("2", "300.00")}, "C2");
  CardEventsQuestion question;
  question.limit = 2;
  std::vector<std::string> all;
  for (int pages = 0; pages < 5; ++pages) {
    const CardEventsAnswer page = must(shop().card_events(question));
    for (const CardEventRow& row : page.rows) all.push_back(row.customer + ' ' + said(row));
    if (page.next.empty()) break;
    EXPECT_EQ(page.rows.size(), 2U);
    question.after = page.next;
  }
  EXPECT_THAT(all, ElementsAre("C1 2026-03-01 eligible regular until 2026-03-31", "C1 2026-03-02 applied regular",
                               "C1 2026-03-03 granted regular", "C2 2026-03-05 eligible regular until 2026-04-04"));
  question = {};
  question.deed = CardDeed::granted;
  EXPECT_EQ(must(shop().card_events(question)).rows.size(), 1U);
  question = {};
  question.from = day("2026-03-02");
  question.until = day("2026-03-03");
  EXPECT_EQ(must(shop().card_events(question)).rows.size(), 2U);
  question.until = day("2026-03-01");
  EXPECT_EQ(problem(shop().card_events(question)), "policy.out_of_order until");
  question = {};
  question.after = "nowhere";
  EXPECT_EQ(problem(shop().card_events(question)), "page.unreadable after");
  question = {};
  question.limit = 0;
  EXPECT_EQ(problem(shop().card_events(question)), "value.out_of_range limit");
}

TEST_F(HealthCards, a_card_is_renewed_on_request_MEM_10) {
  enrol("C1");
  buy("2026-01-10", {goods("1", "1000.00", "vitamin")});
  card(CardAction::apply, "2026-01-10");
  card(CardAction::grant, "2026-01-10");
  buy("2026-01-11", {goods("1", "9000.00", "vitamin")});
  card(CardAction::apply, "2026-01-11");
  EXPECT_EQ(card(CardAction::grant, "2026-01-11").until, day("2027-01-10"));
  EXPECT_EQ(refused(doing(CardAction::renew, "2026-12-10")), "card.renewed_early deed");
  EXPECT_EQ(cards("2027-01-10").kept, true);
  const CardAnswer renewed = card(CardAction::renew, "2026-12-11");
  EXPECT_EQ(renewed.until, day("2028-01-10"));
  EXPECT_EQ(renewed.card, word("silver"));
  EXPECT_EQ(refused(doing(CardAction::renew, "2027-12-20")), "card.not_kept deed") << "nothing was bought since";
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test
