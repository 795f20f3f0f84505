"""The names of laws: those in force in the last decades as a table, others by their capital."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.parse.tables import either, pattern, phrases

if TYPE_CHECKING:
    from data.parse.prose import Body

_NAMES = phrases(
    """
    an ninh mạng, an ninh quốc gia, an toàn thông tin mạng, an toàn thực phẩm, an toàn vệ sinh lao
    động, bảo hiểm tiền gửi, bảo hiểm xã hội, bảo hiểm y tế, bảo vệ bí mật nhà nước, bảo vệ môi
    trường, bảo vệ quyền lợi người tiêu dùng, báo chí, bầu cử đại biểu quốc hội và đại biểu hội đồng
    nhân dân, bầu cử đại biểu quốc hội, bình đẳng giới, biên phòng việt nam, bưu chính, các tổ chức
    tín dụng, các công cụ chuyển nhượng, cán bộ công chức, cảnh sát biển việt nam, cạnh tranh, căn
    cước công dân, căn cước, chăn nuôi, chất lượng sản phẩm hàng hóa, chính quyền địa phương, chứng
    khoán, chuyển giao công nghệ, công an nhân dân, công chứng, công đoàn, công nghệ cao, công nghệ
    thông tin, cơ yếu, cư trú, dân quân tự vệ, dân số, dầu khí, di sản văn hóa, doanh nghiệp, du
    lịch, dự trữ quốc gia, dược, dân sự, đa dạng sinh học, đất đai, đầu tư, đầu tư công, đấu giá tài
    sản, đấu thầu, đê điều, điện ảnh, điện lực, đo đạc và bản đồ, đường sắt, đường bộ, giá, giám
    định tư pháp, giáo dục, giáo dục đại học, giáo dục nghề nghiệp, giao dịch điện tử, giao thông
    đường bộ, giao thông đường thủy nội địa, hải quan, hàng hải, hàng hải việt nam, hàng không dân
    dụng việt nam, hiến lấy ghép mô bộ phận cơ thể người và hiến lấy xác, hình sự, hòa giải đối
    thoại tại tòa án, hòa giải ở cơ sở, hóa chất, hoạt động giám sát của quốc hội và hội đồng nhân
    dân, hôn nhân và gia đình, hỗ trợ doanh nghiệp nhỏ và vừa, hộ tịch, hợp tác xã, kế toán, khám
    bệnh chữa bệnh, khí tượng thủy văn, khiếu nại, khiếu nại tố cáo, khoa học và công nghệ, khoáng
    sản, kiểm toán độc lập, kiểm toán nhà nước, kiến trúc, kinh doanh bảo hiểm, kinh doanh bất động
    sản, lâm nghiệp, lao động, luật sư, lưu trữ, lý lịch tư pháp, mặt trận tổ quốc việt nam, năng
    lượng nguyên tử, ngân hàng nhà nước việt nam, ngân sách nhà nước, nghĩa vụ quân sự, người cao
    tuổi, người khuyết tật, người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng, nhà ở,
    nhập cảnh xuất cảnh quá cảnh cư trú của người nước ngoài tại việt nam, nuôi con nuôi, phá sản,
    phí và lệ phí, phòng chống bạo lực gia đình, phòng chống bệnh truyền nhiễm, phòng chống khủng
    bố, phòng chống ma túy, phòng chống mua bán người, phòng chống rửa tiền, phòng chống tác hại của
    rượu bia, phòng chống tác hại của thuốc lá, phòng chống tham nhũng, phòng chống thiên tai, phòng
    cháy và chữa cháy, phòng cháy chữa cháy, phổ biến giáo dục pháp luật, quản lý nợ công, quản lý
    ngoại thương, quản lý thuế, quản lý sử dụng tài sản công, quản lý sử dụng vũ khí vật liệu nổ và
    công cụ hỗ trợ, quảng cáo, quốc phòng, quốc tịch việt nam, quy hoạch, quy hoạch đô thị, sở hữu
    trí tuệ, sĩ quan quân đội nhân dân việt nam, tài nguyên nước, tần số vô tuyến điện, thanh niên,
    thanh tra, thể dục thể thao, thi đua khen thưởng, thi hành án dân sự, thi hành án hình sự, thi
    hành tạm giữ tạm giam, thống kê, thủ đô, thú y, thuế thu nhập cá nhân, thuế thu nhập doanh
    nghiệp, thuế giá trị gia tăng, thuế tiêu thụ đặc biệt, thuế xuất khẩu thuế nhập khẩu, thuế bảo
    vệ môi trường, thủy lợi, thủy sản, thư viện, thương mại, tiếp cận thông tin, tiếp công dân, tiêu
    chuẩn và quy chuẩn kỹ thuật, tín ngưỡng tôn giáo, tố cáo, tố tụng dân sự, tố tụng hành chính, tố
    tụng hình sự, tổ chức chính phủ, tổ chức chính quyền địa phương, tổ chức cơ quan điều tra hình
    sự, tổ chức quốc hội, tổ chức tòa án nhân dân, tổ chức viện kiểm sát nhân dân, trách nhiệm bồi
    thường của nhà nước, trẻ em, trồng trọt, trợ giúp pháp lý, trưng cầu ý dân, viên chức, viễn
    thông, việc làm, xây dựng, xuất bản, xuất cảnh nhập cảnh của công dân việt nam, xử lý vi phạm
    hành chính, ban hành văn bản quy phạm pháp luật, thực hành tiết kiệm chống lãng phí, bảo vệ và
    phát triển rừng, bảo vệ chăm sóc và giáo dục trẻ em, trật tự an toàn giao thông đường bộ, thực
    hiện dân chủ ở cơ sở, người có công với cách mạng, ưu đãi người có công với cách mạng
    """
)
# A name is read with or without its commas, and before "và" with any of its conjunctions.
_KNOWN = sorted((name.replace(" ", r",?\s") for name in _NAMES), key=len, reverse=True)
LAW = pattern(r"\b(?P<kind>(?:bộ )?luật|pháp lệnh)\s")
_NAME = pattern(rf"(?:{'|'.join(_KNOWN)})(?![^\W_])")
_ENDS = either(
    """
    năm|và|đã|được|theo|sẽ|có|là|để|trong|cho|đối với|của|các|tại|nhằm|đến|này|với|khi|do|số
    """
)
_OTHER_NAME = pattern(rf"[^\W\d_]+(?: [^\W\d_]+){{0,7}}?(?= {_ENDS}(?!\w)|\s?[^\w\s]|\s\d|\s*$|\n)")
_AMENDED = re.compile(r" \((?:sửa đổi|sửa đổi, bổ sung)\)")
_OF_YEAR = re.compile(r",? (?:năm )?(?:19|20)\d\d(?![\d/-])")
# "Luật gia", "luật sư" are people, "Đại học Luật" is a school.
_NO_LAW = re.compile(r"(?:gia|sư|học|lệ|pháp|khoa|nhân|tục)\b")
_NO_KIND = re.compile(r"(?:đại học|khoa|trường|cử nhân|hội|thạc sĩ|tiến sĩ|pháp|kỷ|quy|định|cử)\s$")
_LONGEST = 110  # characters


def law_end(body: Body, start: int, name: int) -> int | None:
    """Where the citation of a law ends that begins at `start`, its name at `name`; None if none."""
    limit = min(len(body.plain), name + _LONGEST)
    before = body.plain[max(0, start - 12) : start]
    if _NO_KIND.search(before) or _NO_LAW.match(body.plain, name):
        return None
    known = _NAME.match(body.plain, name, limit)
    capitals = [body.text[at].isupper() for at in (start, name) if at < limit]
    found = known
    if not known and all(capitals):
        found = _OTHER_NAME.match(body.plain, name, limit)
    if not found or not any(capitals):
        return None
    end = name + len(found.group().rstrip())
    for more in (_AMENDED, _OF_YEAR):
        match = more.match(body.plain, end)
        end = match.end() if match else end
    return end
