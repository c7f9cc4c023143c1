"""A made-up history in our own columns, the same at every run: many customers, lines that stand apart, returns of all kinds."""
import datetime
import random

HEADER = "receipt,at,customer,sku,quantity,amount,category,kind,of_receipt"


def write_history(path, lines, seed=20240101):
    """Writes about `lines` lines; returns the refs of its customers."""
    dice = random.Random(seed).random
    below = lambda end: int(dice() * end)
    customers = max(20, lines // 60)
    began = datetime.datetime(2024, 1, 1, 9)
    bought = []  # (receipt, customer, sku, quantity, amount)
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEADER + "\n")
        written, number, held_back = 0, 0, None
        while written < lines:
            number += 1
            at = (began + datetime.timedelta(minutes=9 * number)).isoformat(timespec="minutes")
            customer = "" if dice() < 0.15 else f"C{1 + int(customers * dice() ** 2):05d}"
            rows = []
            for _ in range(1 + below(4)):
                if bought and dice() < 0.08:
                    receipt, customer, sku, quantity, amount = bought[below(len(bought))]
                    rows.append(f"{number},{at},{customer},{sku},{quantity},{amount},,return,{receipt if dice() < 0.5 else ''}")
                    break
                sku, quantity, fen = f"S{below(400)}", 1 + below(3), 100 + below(90000)
                amount = f"{fen // 100}.{fen % 100:02d}"
                rows.append(f"{number},{at},{customer},{sku},{quantity},{amount},{'postage' if dice() < 0.02 else ''},sale,")
                if dice() < 0.2:
                    bought.append((number, customer, sku, quantity, amount))
            customers_of_rows = {row.split(",")[2] for row in rows}
            if len(customers_of_rows) > 1:  # a return by somebody else ended the receipt
                rows = rows[-1:]
            if held_back:
                rows.insert(1, held_back)  # the last line of a receipt behind the first of the next
                held_back = None
            if len(rows) > 2 and dice() < 0.05:
                held_back = rows.pop()
            file.write("\n".join(rows) + "\n")
            written += len(rows)
    return [f"C{1 + i:05d}" for i in range(customers)]


SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧"
GIVEN = "芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红春梅鑫雪晴欣怡佳慧小晓文"


def write_customers(path, customers, seed=20240102):
    """Writes so many made-up customers, registered one after the other; the same refs as those of a history."""
    dice = random.Random(seed)
    began = datetime.date(2020, 1, 1)
    with open(path, "w", encoding="utf-8") as file:
        file.write("ref,name,phone,birthday,consent_service,hobbies\n")
        for i in range(customers):
            name = dice.choice(SURNAMES) + "".join(dice.choices(GIVEN, k=dice.randint(1, 2)))
            birthday = datetime.date(1950, 1, 1) + datetime.timedelta(days=dice.randrange(18_000))
            day = began + datetime.timedelta(days=i * 1000 // customers)
            file.write(f"C{1 + i:05d},{name},139{i:08d},{birthday},{day},{dice.choice(['茶', '书法', ''])}\n")
    return [f"C{1 + i:05d}" for i in range(customers)]
