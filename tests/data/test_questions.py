"""What questions are understood as, and which texts are none."""

import datetime as dt

import pytest

from data.questions import Question, understand

TODAY = dt.date(2026, 11, 25)

# A question, and in short what it asks: its kind, words, form, years, "+" for plans, and
# "?" where words to search for come first.
ASKED = """
nhiệm vụ năm 2012 | year 2012
nhiem vu nam 2012 | year 2012
nvụ năm 2012 | year 2012
nv 2012 | year 2012
NHIỆM VỤ 2012 | year 2012
nhieemj vuj nawm 2012 | year 2012
nhie6m5 vu5 na8m 2012 | year 2012
nhiêm vu năm 2012 | year 2012
năm 2012 đã làm đc gì | year 2012
năm 2012 ban làm những gì? | year 2012
ban đã làm gì trong năm 2012 | year 2012
ban da lam gi trong nam 2012 | year 2012
cho mình hỏi năm 2012 ban làm được những gì ạ | year 2012
bạn ơi 2012 có gì nổi bật thế | year 2012
kết quả công tác năm 2014 như thế nào | year 2014
kq năm 2014 ntn | year 2014
tóm tắt năm 2024 giúp em với | year 2024
liệt kê nhiệm vụ năm 2024 | year 2024
danh sách nhiệm vụ 2024 | year 2024
cho xem báo cáo năm 2016 | year 2016
tổng kết năm 2016 | year 2016
2024 có bao nhiêu nhiệm vụ | year 2024
năm 2012 có mấy việc đã làm | year 2012
năm 2012 hoàn thành được bao nhiêu việc | year 2012
2016 thế nào rồi | year 2016
văn bản nào được ban hành năm 2012 | year 2012
năm 2o12 làm gì | year 2012
năm 20l2 | year 2012
năm hai nghìn không trăm mười hai làm được gì | year 2012
năm2012 | year 2012
nhiệm vụ năm ٢٠١٢ | year 2012
nhiệm vụ 1890 | year 1890
what was done in 2012 | year 2012
what happened in 2016? | year 2016
show me the tasks of 2012 please | year 2012
summary of 2024 | year 2024
how many tasks were done in 2012 | year 2012
nam 2015 co ke hoach gi | year 2015 +
kế hoạch 2013 của ngành | year 2013 +
kế hoạch năm 2025 | year 2025 +
kh 2025 | year 2025 +
năm 2015 dự kiến những gì vậy bạn | year 2015 +
năm 2025 sẽ làm gì | year 2025 +
phương hướng nhiệm vụ năm 2025 là gì | year 2025 +
ke hoach 2013 la gi | year 2013 +
mục tiêu năm 2025 của ban là gì | year 2025 +
what was planned for 2013 | year 2013 +
plans for 2025? | year 2025 +
what will the board do in 2025 | year 2025 +
kế hoạch năm 2015 thực hiện đến đâu rồi | year 2015
năm ngoái ban làm gì | year 2025
năm nay có kế hoạch gì | year 2026 +
nam truoc lam duoc gi | year 2025
sang năm định làm gì | year 2027 +
năm kia làm được gì | year 2024
what was done last year | year 2025
3 năm gần đây làm được gì | year 2024-2026
ba năm qua ngành làm được gì | year 2024-2026
nhiệm vụ trong 5 năm trở lại đây | year 2022-2026
what was done in the last 3 years | year 2024-2026
từ 2012 đến 2016 làm được những gì | year 2012-2016
từ năm 2012 đến nay có những gì | year 2012-2026
nhiệm vụ giai đoạn 2010-2015 | year 2010-2015
khoá XI nhiệm kỳ 2010-2015 làm được gì | year 2010-2015
tasks since 2016 | year 2016-2026
quý I/2015 làm được gì | year 2015
quý 1 năm 2015 | year 2015
6 tháng đầu năm 2013 | year 2013
nhiệm vụ 6 tháng đầu năm 2019 | year 2019
nửa đầu năm 2019 làm gì | year 2019
tháng 3/2017 có gì | year 2017
kế hoạch 6 tháng cuối năm 2019 | year 2019 +
có những năm nào | years
những năm nào có báo cáo | years
co bao cao cua nhung nam nao | years
có bao nhiêu báo cáo | years
có bao nhiêu năm vậy ad | years
danh sách các năm | years
tất cả báo cáo | years
nhiệm vụ qua các năm | years
có báo cáo nào | years
what years are there | years
which years do you have | years
how many reports are there | years
so sánh 2012 với 2024 | compare 2012-2024
so sanh 2012 voi 2024 | compare 2012-2024
ss 2012 vs 2024 | compare 2012-2024
so sánh năm 2024 và năm 2012 giúp mình | compare 2024-2012
2012 so với 2024 thì sao | compare 2012-2024
năm 2024 khác gì năm 2012 | compare 2024-2012
2012 và 2024 khác nhau thế nào | compare 2012-2024
so sánh kết quả năm 2012 với năm 2024 | compare 2012-2024
so sánh năm nay với năm ngoái | compare 2026-2025
sự khác nhau giữa 2012 và 2024 | compare 2012-2024
compare 2012 and 2024 | compare 2012-2024
2012 vs 2024 | compare 2012-2024
what is the difference between 2012 and 2024 | compare 2012-2024
chuyển đổi số qua các năm | topic chuyển đổi số
chuyen doi so qua cac nam | topic chuyen doi so
công tác cán bộ qua các năm như thế nào | topic công tác cán bộ
quy hoạch cán bộ thay đổi thế nào qua các năm | topic quy hoạch cán bộ
chuyển đổi số từ 2012 đến 2024 thay đổi thế nào | topic chuyển đổi số
chuyển đổi số năm 2024 thay đổi thế nào | search chuyển đổi số thay đổi 2024 ?
chủ đề phòng chống tham nhũng | topic phòng chống tham nhũng
digital transformation over the years | topic digital transformation
chỉ thị 15 được nhắc ở đâu | doc chỉ thị 15
chi thi 15 duoc nhac den o dau | doc chi thi 15
15-CT/TW được nhắc đến trong báo cáo nào | doc 15-CT/TW
báo cáo nào nhắc đến Nghị quyết 18 | doc Nghị quyết 18
nghị quyết 18 nói gì | doc nghị quyết 18
văn bản số 15 được trích ở đâu | doc 15
92-QĐ/TW là văn bản gì | doc 92-QĐ/TW
where is 15-CT/TW cited? | doc 15-CT/TW
which reports mention 18-NQ/TW | doc 18-NQ/TW
ai là trưởng ban năm 2024 | people trưởng ban 2024
ai la truong ban nam 2024 | people truong ban 2024
trưởng ban năm 2012 là ai | people trưởng ban 2012
trưởng ban là ai vậy ạ | people trưởng ban
năm 2024 ai làm trưởng ban | people trưởng ban 2024
đồng chí Trần Lưu Hải là ai | people Trần Lưu Hải
ông Tô Huy Rứa là ai thế | people Tô Huy Rứa
những ai được nhắc đến năm 2024 | people 2024
ai dự hội nghị | people
who is head of the board | people trưởng ban
who is Phạm Minh Chính | people Phạm Minh Chính
who was the general secretary in 2024 | people tổng bí thư 2024
2024 có bao nhiêu đề án | find đề án 2024
năm 2012 ban hành bao nhiêu chỉ thị | find chỉ thị 2012
bao nhiêu cán bộ được tập huấn năm 2012 | find cán bộ 2012
lấy phiếu tín nhiệm được nhắc ở đâu | find lấy phiếu tín nhiệm
báo cáo nào nói về chuyển đổi số | find chuyển đổi số
how many directives were issued in 2012 | find directives 2012
xuất nhiệm vụ 2012 ra excel | export 2012 .xlsx
xuat nhiem vu 2012 ra exel | export 2012 .xlsx
tải danh sách nhiệm vụ năm 2024 về dạng csv | export 2024 .csv
cho mình xin file excel năm 2012 | export 2012 .xlsx
xuất báo cáo quy hoạch nhân sự khóa 13 ra excel | export báo cáo quy hoạch nhân sự khóa 13 .xlsx
tải nhiệm vụ 2012 | export 2012
export 2012 to excel | export 2012 .xlsx
báo cáo mới nhất | latest
báo cáo gần đây nhất là báo cáo nào | latest
có báo cáo nào mới nhất không | latest
the latest report | latest
bạn làm được gì | help
ban lam duoc gi | help
bạn là ai | help
bot này dùng thế nào | help
hướng dẫn sử dụng | help
giúp mình với | help
có những lệnh nào | help
what can you do? | help
xin chào | greeting
chào bạn | greeting
chào ad | greeting
hello | greeting
bot ơi | greeting
cảm ơn | thanks
cảm ơn bạn nhiều nhé | thanks
cam on ban | thanks
ok ạ | thanks
thanks | thanks
hay quá | thanks
tạm biệt | thanks
trả lời bằng tiếng anh đi | language en
chuyển sang tiếng Việt | language vi
speak english please | language en
báo cho tôi khi có báo cáo mới về chuyển đổi số | follow chuyển đổi số
có báo cáo mới thì báo mình nhé | follow all
các văn bản được nhắc | doc
co nhung van ban nao duoc nhac den | doc
which documents are cited | doc
nhiệm vụ trong báo cáo rà soát quy hoạch nhân sự | tasks rà soát quy hoạch nhân sự
tìm báo cáo về quy hoạch nhân sự | search quy hoạch nhân sự
tìm giúp mình báo cáo về đại hội đảng các cấp năm 2014 | search đại hội đảng các cấp 2014
có báo cáo nào về quy hoạch cán bộ không ạ | search quy hoạch cán bộ
cho mình hỏi quy hoạch nhân sự khóa 13 với ạ | search quy hoạch nhân sự khóa 13 ?
năm 2016 Sở Nội vụ đã làm được những gì | search Sở Nội vụ 2016 ?
chuyển đổi số năm ngoái | search chuyển đổi số 2025
any reports on personnel planning? | search personnel planning
"""


# Titles, whole and in part, words of texts, names of offices and people: searched for as they are.
SEARCHED = """
Đảm bảo công tác chuẩn bị nhân sự cho đại hội Đảng các cấp
dam bao cong tac chuan bi nhan su cho dai hoi dang cac cap
10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012
10 nhiem vu noi bat cua Ban To chuc Trung uong trong nam 2012
10 nhiệm vụ nổi bật
nhiệm vụ nổi bật năm 2012
nhiem vu noi bat
nhim vu noii bat 2012
nhieemj vuj noori baajt
Hoàn thành rà soát, bổ sung quy hoạch nhân sự khóa 13
hoan thanh ra soat bo sung quy hoach nhan su khoa 13
rà soát quy hoạch
Triển khai công tác tổ chức xây dựng Đảng năm 2017
trien khai cong tac to chuc xay dung dang nam 2017
triển khai công tác tổ chức 2017
Tổng Bí thư Tô Lâm dự Hội nghị toàn quốc tổng kết công tác tổ chức xây dựng Đảng 2024
Tong Bi thu To Lam du Hoi nghi toan quoc
hội nghị toàn quốc tổng kết
Hội nghị tổng kết năm 2012
hội nghị tổng kết công tác năm 2012
hoi nghi tong ket 2012
Hội nghị sơ kết 6 tháng đầu năm 2019
tổng kết công tác xây dựng Đảng năm 2016
công tác cán bộ năm 2016
công tác tổ chức xây dựng Đảng
Sở Nội vụ
Sở Nội vụ 2021
Ban Tổ chức Trung ương
ban to chuc tw
BTCTW 2012
UBND tỉnh Lâm Đồng
Bộ Chính trị
Tô Huy Rứa
To Huy Rua
Trần Lưu Hải
Phạm Minh Chính
15-CT/TW
chi thi 15
nghị quyết trung ương 4
chuyển đổi số
chuyển đổi số 2024
xuất khẩu lao động 2012
xuất bản sách năm 2012
theo dõi thi hành pháp luật năm 2012
tìm hiểu pháp luật về phòng chống tham nhũng
so sánh chỉ số cải cách hành chính năm 2012
các văn bản được nhắc năm 2012
văn bản
phòng chống tham nhũng
lấy phiếu tín nhiệm
đề án vị trí việc làm
chế độ chính sách
hàng không Việt Nam 2012
kỷ niệm 85 năm truyền thống ngành tổ chức xây dựng Đảng
chương trình hành động thực hiện nghị quyết
người đứng đầu cấp ủy
trách nhiệm nêu gương của cán bộ, đảng viên
từng bước chấn chỉnh những hạn chế, yếu kém
nguồn:TTXVN
hoi nghi tong ket nguồn:TTXVN
2012 2013 chuyển đổi số
annual review of personnel work
party building
what a title
ai cũng biết
gì cũng được
Thanh Hóa: 50 xe điện nằm ngoài
50 năm sau thế giới thay đổi
siêu sao từ 30 năm trước
"""


def in_short(question: Question | None) -> str:
    """A question as the table writes it."""
    if question is None:
        return "search"
    first, last = question.years or (0, 0)
    years = str(first) if first == last else f"{first}-{last}"
    form = f".{question.form}" if question.form else ""
    said = (question.kind, question.words, years if first else "", form)
    return (
        " ".join(filter(None, said))
        + " +" * (question.status == "planned")
        + (" ?" * question.doubtful)
    )


def rows(table: str) -> list[tuple[str, str]]:
    cut = (line.split(" | ") for line in table.strip().splitlines())
    return [(text, asked) for text, asked in cut]


@pytest.mark.parametrize(("text", "asked"), rows(ASKED))
def test_a_question_is_understood(text: str, asked: str) -> None:
    assert in_short(understand(text, TODAY)) == asked


@pytest.mark.parametrize("text", SEARCHED.strip().splitlines())
def test_words_to_search_for_are_no_question(text: str) -> None:
    assert in_short(understand(text, TODAY)) == "search"
