"""Vietnamese."""

from __future__ import annotations

import datetime as dt

from handlers.texts.compare import CompareTexts
from handlers.texts.documents import DocumentsTexts
from handlers.texts.export import ExportTexts
from handlers.texts.follow import FollowTexts
from handlers.texts.groups import GroupTexts
from handlers.texts.inline import InlineTexts
from handlers.texts.language import LanguageTexts
from handlers.texts.limits import LimitTexts
from handlers.texts.passages import PassagesTexts
from handlers.texts.people import PeopleTexts
from handlers.texts.privacy import PrivacyTexts
from handlers.texts.questions import QuestionTexts
from handlers.texts.rich import RichTexts
from handlers.texts.serving import ServingTexts
from handlers.texts.texts import Texts
from handlers.texts.topic import TopicTexts

_PARTS = {
    "year": "năm {year}",
    "H1": "6 tháng đầu năm {year}",
    "H2": "6 tháng cuối năm {year}",
    "Q1": "quý I/{year}",
    "Q2": "quý II/{year}",
    "Q3": "quý III/{year}",
    "Q4": "quý IV/{year}",
    "term": "nhiệm kỳ bắt đầu từ năm {year}",
}


def _count(n: int) -> str:
    return f"{n:,}".replace(",", ".")


def _date(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def _period(year: int, part: str) -> str:
    if part.endswith("M"):
        return f"{part[:-1]} tháng đầu năm {year}"
    if part.startswith("M"):
        return f"tháng {part[1:]}/{year}"
    return _PARTS.get(part, "năm {year}").format(year=year)


def _cited(times: int, reports: int) -> str:
    return "1 lần" if times == 1 else f"{_count(times)} lần trong {_count(reports)} báo cáo"


VI = Texts(
    greeting="Tôi giúp bạn tra cứu báo cáo công tác: mỗi năm đã làm gì, dự định làm gì, "
    "đúng nguyên văn báo cáo.",
    commands={
        "years": "các năm có báo cáo",
        "year": "tổng hợp một năm",
        "search": "tìm báo cáo, nhiệm vụ theo từ",
        "find": "tìm đoạn văn trong toàn văn báo cáo",
        "report": "thông tin về một báo cáo",
        "tasks": "danh sách nhiệm vụ trong báo cáo",
        "compare": "so sánh hai năm",
        "topic": "một chủ đề qua các năm",
        "export": "tải nhiệm vụ về thành tệp",
        "doc": "văn bản được nhắc ở đâu, trong câu nào",
        "people": "ai được nêu tên, giữ chức gì",
        "help": "cách dùng",
        "language": "chọn ngôn ngữ ở đây",
        "follow": "báo khi có báo cáo mới",
        "unfollow": "thôi theo dõi",
        "privacy": "lưu gì về bạn, và xoá thế nào",
        "start": "bắt đầu",
    },
    usage={
        "years": "",
        "year": "2012",
        "search": "nhiệm vụ nổi bật",
        "find": "kiểm điểm tự phê bình",
        "report": "2012",
        "tasks": "2012",
        "compare": "2012 2024",
        "topic": "quy hoạch",
        "export": "2012 xlsx",
        "doc": "15-CT/TW",
        "people": "trưởng ban",
        "help": "",
        "language": "",
        "follow": "quy hoạch cán bộ",
        "unfollow": "",
        "privacy": "",
        "start": "",
    },
    plain_text_hint="Hoặc cứ hỏi như hỏi đồng nghiệp: “năm 2015 có kế hoạch gì”, hay gõ một năm, "
    "vài từ của tiêu đề, số hiệu văn bản. Không cần dấu, sai vài chữ cũng được.",
    empty_library="Chưa có báo cáo nào trong kho. Người quản trị thêm bằng: python -m bot load",
    number=_count,
    date=_date,
    reports=lambda n: f"{_count(n)} báo cáo",
    done_tasks=lambda n: f"{_count(n)} việc đã làm",
    planned_tasks=lambda n: f"{_count(n)} việc dự kiến",
    hits=lambda n: f"{_count(n)} kết quả",
    others=lambda n: f"… và {_count(n)} mục khác",
    period=_period,
    years="Các năm có báo cáo",
    year="Năm {year}",
    no_such_year="Không có báo cáo nào về năm {year}. Các năm gần nhất có báo cáo:",
    not_a_year="“{text}” không phải là một năm. Ví dụ: /year 2012",
    no_years="Không có báo cáo nào về các năm {years}. Các năm gần nhất có báo cáo:",
    done="Đã làm",
    planned_for="Dự kiến cho năm {year}",
    planned="Dự kiến",
    figures="Số liệu",
    documents="Văn bản",
    untitled="(không có tiêu đề)",
    source="Nguồn",
    also="Cũng đăng trên",
    author="Tác giả",
    published="Đăng ngày",
    event="Hội nghị ngày",
    inferred="năm được suy ra",
    inferred_year="suy ra",
    reviewed="Kỳ báo cáo",
    planned_periods="Kế hoạch",
    people="Người được nêu tên",
    choose_report="Có nhiều báo cáo khớp với “{text}”. Bạn muốn xem báo cáo nào?",
    no_report="Không tìm thấy báo cáo nào khớp với “{text}”.",
    no_tasks="Báo cáo này không nêu nhiệm vụ nào.",
    nothing_done="Chưa nêu việc nào đã làm.",
    nothing_planned="Chưa nêu việc nào dự kiến.",
    counted=lambda quote, held: f"Văn bản nêu {quote}, đọc được {held}.",
    search_usage="Gõ lệnh kèm vài từ, ví dụ: /{command} {example}",
    too_long="Câu hỏi dài {length} ký tự, tôi chỉ đọc được tối đa {most}. Bạn rút gọn giúp nhé.",
    not_found="Không tìm thấy “{text}”.",
    nearest="Gần nhất là:",
    understood="Đã hiểu là: {text}",
    without="Nếu bỏ “{word}” thì có {hits}.",
    in_report="Trong báo cáo",
    no_words="Tôi cần ít nhất một chữ hoặc số để tìm.",
    open_report="📄 Báo cáo",
    open_year="📅 {year}",
    open_years="📅 Các năm",
    open_help="❔ Cách dùng",
    open_source="🔗 Bài gốc",
    back="↩ Danh sách",
    unknown_command="Tôi không có lệnh /{command}. Xem /help.",
    outdated_button="Nút này không còn hiệu lực. Bạn gõ lại lệnh nhé.",
    not_your_button="Danh sách này là của người đã hỏi. Bạn gõ lệnh để có danh sách của mình nhé.",
    gone="Báo cáo này không còn trong kho.",
    trouble="Xin lỗi, tôi gặp lỗi khi trả lời. Lỗi đã được ghi lại, bạn thử lại sau nhé.",
    unavailable="Kho báo cáo đang được cập nhật. Bạn thử lại sau ít phút nhé.",
    groups=GroupTexts(
        hint="Trong nhóm, bạn gõ lệnh, nhắc tên tôi kèm câu hỏi, hoặc trả lời tin của tôi bằng "
        "một năm khác hay số hiệu văn bản.",
        outdated_link="Liên kết này không còn hiệu lực.",
        full="⤢ Xem đầy đủ",
        share="📤 Chia sẻ",
    ),
    inline=InlineTexts(
        nothing="Không tìm thấy. Bấm vào đây để xem cách hỏi",
        no_reports="Kho chưa có báo cáo nào",
        whole_year="📅 Xem cả năm",
        whole="📖 Đọc toàn văn",
        how_to_call="Bạn gọi tôi kèm câu hỏi nhé, ví dụ: @{bot} 2012, "
        "hoặc @{bot} nhiệm vụ nổi bật.",
        elsewhere="Ở cuộc trò chuyện khác, gõ @{bot} kèm vài từ "
        "để gửi báo cáo hay nhiệm vụ vào đó.",
        not_as_guest="Lệnh /{command} chỉ dùng được khi nhắn riêng cho tôi, "
        "hoặc trong nhóm có tôi.",
    ),
    rich=RichTexts(report="Báo cáo"),
    compare=CompareTexts(
        heading="Năm {first} và năm {second}",
        reports="Báo cáo",
        done="Đã làm",
        planned="Dự kiến",
        documents="Văn bản",
        figures="Số liệu",
        cited_in_both="Văn bản cả hai năm cùng nhắc",
        cited_in_one="Chỉ năm {year} nhắc",
        figures_of="Số liệu năm {year}",
        measured="Cùng một số liệu",
        followed="Việc dự kiến năm {year} được nhắc lại về sau",
        followed_of=lambda seen, plans: f"Mới đối chiếu {_count(seen)}/{_count(plans)} việc.",
        none_followed="Chưa thấy báo cáo nào về sau nhắc lại rõ ràng việc dự kiến năm {year}.",
        no_plans="Báo cáo về năm {year} không nêu việc dự kiến.",
        all_followed=lambda n: f"🔁 Xem cả {_count(n)} việc",
        with_year="So với {year}",
        sides="↩ So sánh",
        two_years="Gõ hai năm muốn so sánh, ví dụ: {example}",
        one_year="Bạn muốn so năm {year} với năm nào?",
        same_year="Hai năm giống nhau. Bạn muốn so năm {year} với năm nào?",
    ),
    topic=TopicTexts(
        tasks=lambda n: f"{_count(n)} việc",
        done="đã làm",
        planned="dự kiến",
        undated=lambda n: f"không rõ năm: {_count(n)} việc",
        other_years=lambda n: f"… và {_count(n)} năm trước đó",
        none="Không thấy nhiệm vụ nào nói về “{text}”.",
        chart="📊 Biểu đồ",
        newest_first="Mới nhất trước",
        oldest_first="Cũ nhất trước",
        no_chart="Các việc này không rõ năm nên không vẽ được biểu đồ.",
        file="bieu-do",
        years="Số việc mỗi năm, {first}–{last}",
        year="Số việc năm {year}",
        other_accents="Tính cả từ khác dấu.",
        apart="Không việc nào có các từ này đi liền nhau; các việc sau có đủ, nhưng ở các chỗ "
        "khác nhau.",
    ),
    export=ExportTexts(
        button="⬇️ Tải về",
        choose="{what}: {tasks}. Bạn muốn tải tệp loại nào?",
        of_report="Nhiệm vụ trong báo cáo “{title}”",
        of_years="Nhiệm vụ năm {years}",
        tasks=lambda n: f"{_count(n)} việc",
        cut=lambda rows, total: f"Tệp chỉ chứa {_count(rows)} việc đầu tiên trong {_count(total)}.",
        nothing="{what}: không có việc nào để tải về.",
        columns=(
            *("Năm", "Tình trạng", "Số trong báo cáo", "Nhiệm vụ", "Nguyên văn"),
            *("Báo cáo", "Nguồn", "Địa chỉ", "Ngày đăng", "Mã báo cáo"),
        ),
        done="đã làm",
        planned="dự kiến",
        sheet="Nhiệm vụ",
        source="Nguồn",
        file="nhiem-vu",
    ),
    language=LanguageTexts(
        ask="Bạn muốn tôi nói tiếng gì ở đây?",
        chosen="Vâng, từ giờ ở đây tôi nói tiếng Việt.",
        unknown="Tôi chưa biết “{text}”. Tôi nói được hai thứ tiếng:",
        admins_only="Trong nhóm và kênh, chỉ quản trị viên mới đổi được mục này.",
        unkept="Hiện tôi chưa ghi lại được lựa chọn của bạn. Bạn thử lại sau nhé.",
        about="Tra cứu báo cáo công tác: mỗi năm đã làm gì, dự định làm gì, đúng nguyên văn "
        "báo cáo và có dẫn nguồn.\n\nBạn cứ gõ một năm (2012), vài từ của tiêu đề hay số hiệu "
        "văn bản. Không cần dấu, sai vài chữ cũng được.",
        about_short="Tra cứu báo cáo công tác theo năm, theo từ, theo số hiệu văn bản. "
        "Đúng nguyên văn, có nguồn.",
    ),
    follow=FollowTexts(
        all_words=frozenset(("tat ca", "moi bao cao", "tat ca bao cao", "het", "all")),
        every="mọi báo cáo",
        begun="🔔 Từ giờ, khi có báo cáo mới về {what}, tôi sẽ nhắn ở đây.",
        begun_all="🔔 Từ giờ, hễ có báo cáo mới là tôi nhắn ở đây.",
        already="Ở đây đang theo dõi {what} rồi.",
        ended="🔕 Đã thôi theo dõi {what}.",
        ended_all="🔕 Đã thôi theo dõi tất cả.",
        not_followed="Ở đây không theo dõi {what}.",
        list="Đang theo dõi",
        nothing="Ở đây chưa theo dõi gì.",
        how="Gõ /follow kèm vài từ, một năm hay số hiệu văn bản, hoặc /follow tất cả: "
        "có báo cáo mới là tôi nhắn.",
        how_to_end="Bấm 🔕 để thôi theo dõi một mục, hoặc gõ /unfollow tất cả.",
        too_short="Bạn gõ ít nhất {least} chữ cái hoặc chữ số nhé.",
        full="Mỗi cuộc trò chuyện chỉ theo dõi được tối đa {most} mục. Bạn bỏ bớt một mục nhé.",
        news=lambda n: f"{_count(n)} báo cáo mới",
        about="về {what}",
        others=lambda n: f"và {_count(n)} báo cáo khác",
        open_list="🔔 Đang theo dõi",
    ),
    passages=PassagesTexts(
        passages=lambda n: f"{_count(n)} đoạn",
        more=lambda n: f"… và {_count(n)} đoạn khác trong báo cáo này",
        open_more=lambda n, title: f"Thêm {_count(n)} đoạn: {title}",
        apart="Không đoạn nào có đủ các từ này; các báo cáo sau có đủ, nhưng ở các chỗ khác nhau.",
        none="không có đoạn nào",
        not_found="Không tìm thấy “{text}” trong toàn văn các báo cáo.",
        search="🔎 Tìm theo tiêu đề",
        back="↩ Mọi báo cáo",
    ),
    cited=DocumentsTexts(
        documents=lambda n: f"{_count(n)} văn bản",
        cited=_cited,
        issued="ngày {date}",
        choose="Bạn muốn xem văn bản nào?",
        not_found="Không có báo cáo nào nhắc đến văn bản “{text}”.",
        nearest="Gần nhất là các văn bản sau, có thể không phải văn bản bạn hỏi:",
        none="Ở đây không nhắc đến văn bản nào.",
        gone="Không còn báo cáo nào nhắc đến văn bản này.",
        open="📑 Văn bản",
    ),
    named=PeopleTexts(
        people=lambda n: f"{_count(n)} người",
        named=lambda n: f"{_count(n)} báo cáo",
        no_role="không nêu chức vụ",
        not_found="Không tìm thấy tên người hay chức danh “{text}” trong các báo cáo.",
        none="Ở đây không nêu tên ai.",
        gone="Không còn báo cáo nào nêu tên người này.",
        open="👤 Người",
    ),
    questions=QuestionTexts(
        planned="phần dự kiến",
        newest="báo cáo mới nhất",
        welcome="Không có gì ạ. Cần tra gì nữa, bạn cứ hỏi nhé.",
    ),
    serving=ServingTexts(
        late="Lúc bạn nhắn tôi đang mất kết nối nên chưa trả lời được. "
        "Nếu vẫn cần, bạn hỏi lại giúp nhé.",
        reloading="Đang đọc lại kho báo cáo, xong tôi sẽ báo.",
        reloaded=lambda added, replaced, removed: (
            f"Đã cập nhật kho: thêm {_count(added)}, thay {_count(replaced)}, "
            f"bỏ {_count(removed)} báo cáo."
        ),
        unchanged="Kho báo cáo không có gì thay đổi.",
        problems=lambda n: f"{_count(n)} chỗ chưa đọc được",
        not_reloaded="Chưa cập nhật được kho báo cáo:",
    ),
    limits=LimitTexts(
        person="Bạn hỏi nhanh quá, tôi theo không kịp. Chừng nửa phút nữa bạn hỏi tiếp nhé.",
        group="Ở đây đang hỏi dồn dập quá, tôi theo không kịp. Chừng nửa phút nữa mọi người "
        "hỏi tiếp nhé.",
        presses="Bạn bấm nhanh quá, tôi theo không kịp. Chừng nửa phút nữa bạn bấm tiếp nhé.",
    ),
    privacy=PrivacyTexts(
        heading="Tôi lưu gì, không lưu gì",
        here="Đang lưu về cuộc trò chuyện này:",
        nothing_here="Về cuộc trò chuyện này, tôi chưa lưu gì.",
        language="ngôn ngữ đã chọn: {language}",
        follows=lambda n: f"{_count(n)} mục theo dõi",
        news=lambda n: f"{_count(n)} báo cáo mới sắp nhắn",
        kept="Tôi chỉ lưu những gì được chọn ở đây: ngôn ngữ (/language) và các mục theo dõi "
        "(/follow), kèm mã số Telegram của cuộc trò chuyện và của chủ đề để biết nhắn vào đâu. "
        "Lưu đến khi bạn xoá.",
        remembered="Trong bộ nhớ, khởi động lại là mất, tôi nhớ với 2.000 câu hỏi gần nhất thì tin "
        "nào trả lời tin nào (để sửa câu trả lời khi bạn sửa câu hỏi), và ai vừa hỏi bao nhiêu lần "
        "(để không ai hỏi dồn dập). Nếu tôi bị tắt giữa chừng, câu nào chưa kịp trả lời được giữ "
        "trong một tệp riêng đến lần khởi động sau, lâu nhất một ngày.",
        logged="Nhật ký chỉ ghi trục trặc kỹ thuật: không có câu hỏi, tin nhắn hay tên của bạn; "
        "mã số người dùng chỉ ghi ở dạng đã băm.",
        not_kept="Tôi không lưu câu hỏi, tin nhắn, tên hay số điện thoại, và không gửi gì cho ai "
        "ngoài Telegram, nơi tin nhắn được giữ theo chính sách của họ.",
        how="Muốn xoá, gõ /privacy xoá. Trong nhóm và kênh, việc này do quản trị viên làm.",
        delete="🗑 Xoá những gì đang lưu",
        sure="Xoá hết những gì đang lưu về cuộc trò chuyện này?",
        delete_now="🗑 Xoá hết",
        leave="Thôi, giữ lại",
        deleted="Đã xoá:",
        nothing_deleted="Về cuộc trò chuyện này, tôi không lưu gì cả nên không có gì để xoá.",
        delete_words=frozenset(("xoa", "xoa het", "xoa di", "xoa tat ca", "delete", "delete all")),
    ),
)
