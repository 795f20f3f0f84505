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
    động, ban hành văn bản quy phạm pháp luật, biên phòng việt nam, biển việt nam, báo chí, bình
    đẳng giới, bưu chính, bảo hiểm tiền gửi, bảo hiểm xã hội, bảo hiểm y tế, bảo vệ bí mật nhà nước,
    bảo vệ chăm sóc và giáo dục trẻ em, bảo vệ môi trường, bảo vệ quyền lợi người tiêu dùng, bảo vệ
    và phát triển rừng, bầu cử đại biểu quốc hội, bầu cử đại biểu quốc hội và đại biểu hội đồng nhân
    dân, chuyển giao công nghệ, chính quyền địa phương, chăn nuôi, chất lượng sản phẩm hàng hóa,
    chứng khoán, các công cụ chuyển nhượng, các tổ chức tín dụng, cán bộ công chức, công an nhân
    dân, công chứng, công nghệ cao, công nghệ thông tin, công đoàn, căn cước, căn cước công dân, cơ
    yếu, cư trú, cạnh tranh, cảnh sát biển việt nam, di sản văn hóa, doanh nghiệp, du lịch, dân quân
    tự vệ, dân số, dân sự, dược, dầu khí, dữ liệu, dự trữ quốc gia, giao dịch điện tử, giao thông
    đường bộ, giao thông đường sắt, giao thông đường thủy nội địa, giá, giám định tư pháp, giáo dục,
    giáo dục nghề nghiệp, giáo dục đại học, hiến lấy ghép mô bộ phận cơ thể người và hiến lấy xác,
    hoạt động giám sát của quốc hội và hội đồng nhân dân, hàng hải, hàng hải việt nam, hàng không
    dân dụng việt nam, hình sự, hòa giải đối thoại tại tòa án, hòa giải ở cơ sở, hóa chất, hôn nhân
    và gia đình, hải quan, hỗ trợ doanh nghiệp nhỏ và vừa, hộ tịch, hợp tác xã, khiếu nại, khiếu nại
    tố cáo, khoa học và công nghệ, khoáng sản, khám bệnh chữa bệnh, khí tượng thủy văn, kinh doanh
    bảo hiểm, kinh doanh bất động sản, kiến trúc, kiểm toán nhà nước, kiểm toán độc lập, kế toán,
    lao động, luật sư, lâm nghiệp, lý lịch tư pháp, lưu trữ, môi trường, mặt trận tổ quốc việt nam,
    nghĩa vụ quân sự, ngân hàng nhà nước việt nam, ngân sách nhà nước, người cao tuổi, người có công
    với cách mạng, người khuyết tật, người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng,
    nhà giáo, nhà ở, nhập cảnh xuất cảnh quá cảnh cư trú của người nước ngoài tại việt nam, nuôi con
    nuôi, năng lượng nguyên tử, phá sản, phí và lệ phí, phòng cháy chữa cháy, phòng cháy và chữa
    cháy, phòng chống bạo lực gia đình, phòng chống bệnh truyền nhiễm, phòng chống khủng bố, phòng
    chống ma túy, phòng chống mua bán người, phòng chống rửa tiền, phòng chống tham nhũng, phòng
    chống thiên tai, phòng chống tác hại của rượu bia, phòng chống tác hại của thuốc lá, phổ biến
    giáo dục pháp luật, quy hoạch, quy hoạch đô thị, quản lý ngoại thương, quản lý nợ công, quản lý
    sử dụng tài sản công, quản lý sử dụng vũ khí vật liệu nổ và công cụ hỗ trợ, quản lý thuế, quảng
    cáo, quốc phòng, quốc tịch việt nam, sĩ quan quân đội nhân dân việt nam, sở hữu trí tuệ, thanh
    niên, thanh tra, thi hành tạm giữ tạm giam, thi hành án dân sự, thi hành án hình sự, thi đua
    khen thưởng, thuế bảo vệ môi trường, thuế giá trị gia tăng, thuế thu nhập cá nhân, thuế thu nhập
    doanh nghiệp, thuế tiêu thụ đặc biệt, thuế xuất khẩu thuế nhập khẩu, thú y, thư viện, thương
    mại, thể dục thể thao, thống kê, thủ đô, thủy lợi, thủy sản, thực hiện dân chủ ở cơ sở, thực
    hành tiết kiệm chống lãng phí, tiêu chuẩn và quy chuẩn kỹ thuật, tiếp công dân, tiếp cận thông
    tin, trách nhiệm bồi thường của nhà nước, trưng cầu ý dân, trật tự an toàn giao thông đường bộ,
    trẻ em, trồng trọt, trợ giúp pháp lý, tài nguyên nước, tín ngưỡng tôn giáo, tần số vô tuyến
    điện, tố cáo, tố tụng dân sự, tố tụng hành chính, tố tụng hình sự, tổ chức chính phủ, tổ chức
    chính quyền địa phương, tổ chức cơ quan điều tra hình sự, tổ chức hđnd và ubnd, tổ chức hội đồng
    nhân dân và ủy ban nhân dân, tổ chức quốc hội, tổ chức tòa án nhân dân, tổ chức viện kiểm sát
    nhân dân, viên chức, viễn thông, việc làm, xuất bản, xuất cảnh nhập cảnh của công dân việt nam,
    xây dựng, xử lý vi phạm hành chính, xử phạt vi phạm hành chính, đa dạng sinh học, điện lực, điện
    ảnh, đo đạc và bản đồ, đê điều, đường bộ, đường sắt, đất đai, đấu giá tài sản, đấu thầu, đầu tư,
    đầu tư công, ưu đãi người có công với cách mạng
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
