"""The genre's bodies, persons, papers and links, as data: lower case, one tone placement."""

from __future__ import annotations

from data.parse.tables import phrases

# Links at the head of a sentence; they stay in a task's text.
LINKS = phrases(
    """
    bởi vậy, bởi thế, chính vì thế, chính vì vậy, vì thế, do vậy, tiếp đến, trước hết là, trước
    tiên, tiếp theo, kế tiếp, cho nên, tuy nhiên, tuy vậy, sắp tới, tới đây, trước mắt, kế đó, sau
    cùng, đồng thời, ngoài ra, bên cạnh đó, cùng với đó, cùng với đó là, theo đó, trong đó, mới đây,
    gần đây, đặc biệt, đặc biệt là, nhất là, mặt khác, song song đó, song song với đó, cụ thể, cụ
    thể là, hơn nữa, tiếp đó, trước đó, sau đó, qua đó, từ đó, do đó, vì vậy, nhờ đó, đến nay, hiện
    nay, hiện, thời gian qua, thời gian tới, trước hết, và, cũng, bước đầu, trong thời gian tới,
    cuối cùng, về cơ bản, không những thế, nhìn chung, ngay từ đầu năm, năm qua, thứ nhất, thứ hai,
    thứ ba, thứ tư, thứ năm, một là, hai là, ba là, bốn là, năm là, sáu là, bảy là, tám là, chín là,
    mười là
    """
)

# Who reports: the head nouns of bodies and their units.
BODIES = phrases(
    """
    ban, bộ, ngành, toàn ngành, sở, cục, tổng cục, vụ, viện, ủy ban, hội, hội đồng, liên hiệp hội,
    hiệp hội, tỉnh ủy, thành ủy, huyện ủy, quận ủy, thị ủy, đảng ủy, đảng bộ, toàn đảng bộ, chi bộ,
    cấp ủy, công đoàn, liên đoàn, đoàn, mặt trận, chính phủ, quốc hội, tổng công ty, tập đoàn, công
    ty, đơn vị, cơ quan, trường, nhà trường, bệnh viện, lực lượng, công an, quân đội, bộ đội, tòa
    án, viện kiểm sát, thanh tra, kiểm toán, ngân hàng, trung tâm, chi cục, hđnd, ubnd, mttq, chi
    nhánh, ban chấp hành, ban thường vụ, ban chỉ đạo, ban tổ chức, thành phố, tỉnh, huyện, quận, thị
    xã, xã, phường, địa phương, chính quyền, hệ thống chính trị, bch, lđlđ, btv, văn phòng, hải
    quan, kho bạc, các cấp, toàn đảng, thường trực các, thường trực hđnd, thường trực tỉnh ủy,
    thường trực huyện ủy, thường trực thành ủy, thường trực quận ủy, thường trực thị ủy, thường trực
    đảng ủy, toàn tỉnh, toàn huyện, phân xưởng, câu lạc bộ, đội, tp, ban biên tập, tòa soạn, hội
    viên, đoàn viên, đảng viên, luật gia, tổ đại biểu, bưu điện, bộ tư lệnh, quân khu, sư đoàn, lữ
    đoàn, trung đoàn, tiểu đoàn, đồn biên phòng, ban quản lý, nông trường, lâm trường, hạt kiểm lâm,
    bộ phận, toàn thành phố, cả nước, nhà nước, cán bộ, tổ chức đảng, học viện, tạp chí, thành đoàn,
    tỉnh đoàn, huyện đoàn, trung ương, phòng, tổ công tác, cơ sở, doanh nghiệp, chúng ta, chúng tôi,
    bảo hiểm xã hội, đảng đoàn, ban cán sự, ủy ban nhân dân, hội liên hiệp, đoàn thanh niên, lãnh
    đạo, tập thể, đội ngũ, tổ, khối, khoa, chi đoàn, liên đội, chi hội, trạm, nhà máy, xí nghiệp,
    hợp tác xã, thẩm phán, thư ký, kiểm sát viên, các cấp ủy, chấp hành viên, công chức, viên chức,
    giáo viên, kbnn, bhxh, tand, vksnd, lhpn, ccb, nhcsxh, csgt, đài, báo, cảng vụ, kiểm lâm, biên
    phòng, bảo tàng, thư viện, nhà hát, ban quản trị, ban giám hiệu, ban giám đốc, cục thuế
    """
)

# Other words that begin like a body.
NOT_BODIES = phrases(
    """
    bộ máy, bộ mặt, một bộ phận, bộ luật, hội nghị, hội thảo, hội đàm, hội thi, hội trường, đoàn
    kết, trường hợp, vụ việc, vụ án, vụ tai nạn, vụ cháy, vụ nổ, vụ vi phạm, vụ mùa, vụ đông, vụ
    xuân, vụ hè, vụ kiện, sở hữu, cục diện, đơn thư, phòng chống, báo cáo, báo chí, đài thọ, tổ
    chức, khối lượng, cơ sở vật chất, cơ sở hạ tầng, thuế suất, xã hội, nhóm nhiệm vụ, khoa học,
    khoa mục, tổ quốc, tổ hợp, trạm dừng
    """
)

# What may stand before a body.
BEFORE_BODIES = phrases(
    """
    các, toàn, toàn thể, mỗi, từng, tập thể, nhiều, hầu hết, đa số, cả, hệ thống, một số, 100%,
    các cấp
    """
)

# Head nouns of offices and persons: whoever they name speaks, attends, is praised.
PERSONS = phrases(
    """
    đồng chí, ông, bà, anh, chị, ủy viên, tổng bí thư, bí thư, phó bí thư, thủ tướng,
    phó thủ tướng, chủ tịch, phó chủ tịch, bộ trưởng, thứ trưởng, trưởng ban, phó trưởng ban,
    trưởng đoàn, giám đốc, phó giám đốc, tổng giám đốc, cục trưởng, vụ trưởng, viện trưởng,
    chánh văn phòng, chánh án, chủ nhiệm, thống đốc, tổng thanh tra, thiếu tướng, trung tướng,
    thượng tướng, đại tướng, đại tá, thượng tá, hiệu trưởng, đại biểu, cử tri, nhân dân,
    người dân, hội nghị, hội thảo, đại hội, tổng kiểm toán, tổng cục trưởng, phó cục trưởng,
    phó ban, lãnh đạo tỉnh, thường trực, thay mặt, tôi, gs, pgs, ts, nhà báo, luật sư, bác sĩ,
    nghệ sĩ, nhà văn, nhà thơ, chuyên gia, giáo sư, tiến sĩ, phóng viên, trung tá, thiếu tá,
    nguyên, đoàn chủ tịch, tổng biên tập, phó tổng biên tập, phó tổng giám đốc, phó hiệu trưởng
    """
)

# Of the persons those who are no part of a body: what they must do is no order to it.
OTHERS = phrases(
    """
    ông, bà, anh, chị, tôi, nhân dân, người dân, cử tri, gs, pgs, ts, đại hội, hội nghị, hội thảo,
    thay mặt, thủ tướng, tổng bí thư
    """
)

# What an action is only called: "… là việc lớn nhất".
IDENTITIES = phrases(
    """
    việc, nhiệm vụ, một trong, điểm, những điểm, yêu cầu, kết quả, một bước, bước, khâu, mục tiêu
    """
)

# Where a subject that no table has comes to an end.
STOPS = phrases("mà, nếu, khi, vì, do, là, thì, nhưng, để, nhằm") | frozenset(",:()")

# Nouns that open a phrase in a list, never an action, whatever stands after them.
NOUNS = phrases(
    """
    việc, công tác, hoạt động, những, các, một số, nhiều, cơ chế, chính sách, chế độ, chương trình,
    đề án, dự án, nghị quyết, chỉ thị, kết luận, quy chế, thông tư, nghị định, luật, pháp lệnh,
    thông báo, công văn, chiến lược, phong trào, cuộc vận động, thông tin, chất lượng, năng lực,
    tình hình, tình trạng, tiêu chí, tiêu chuẩn, tỷ lệ, tỉ lệ, số lượng, số, tổng số, mô hình,
    phương án, phương pháp, nội dung, vấn đề, lĩnh vực, môi trường, đời sống, cơ cấu, bộ mặt, du
    lịch, mối quan hệ, bộ máy, hệ thống, nhận thức, ý thức, trách nhiệm, vai trò, văn bản, thủ tục,
    nền, kinh tế, văn hóa, hạ tầng, giá trị, kim ngạch, sản lượng, nguồn, vốn, thu nhập, an ninh,
    quốc phòng, trật tự, đây, đó, đoàn kết nội bộ, cấp tỉnh, cấp huyện, cấp xã, cấp trên,
    cấp dưới, cấp cơ sở, cấp bộ, cấp trung ương, chi phí, tham nhũng, thu chi, tổng
    sản phẩm, tốc độ, doanh thu, năng suất, lợi nhuận, cảnh quan, giá cả, thị trường
    """
)

# What ends like a verb that makes something so.
NO_VERBS = phrases("văn hóa, hàng hóa, thanh hóa, tạo hóa, phong hóa, xã hóa, tiến hóa")

# Names of papers that are also verbs: nouns where a number, "về", "của" or a capital shows it.
PAPERS = phrases(
    """
    quy định, hướng dẫn, quyết định, quy hoạch, báo cáo, kế hoạch, kết luận, chỉ thị, quy trình,
    dự thảo
    """
)

# After such a name these show that it is a verb: "Hướng dẫn các đơn vị …".
OBJECTS = phrases("các, cho, việc, những, đội, cán, công, tổ, cấp, đơn, và, thực, xây, bổ")

# After such a name these show that it is one: "báo cáo tại hội nghị", "báo cáo do … trình bày".
OF_PAPERS = phrases("số, về, của, tại, do, chính, nêu, này, trên, đã, còn, chưa, hiện")

# Work that can be carried out: heads of the passive "công tác … được triển khai".
WORK = phrases(
    """
    công tác, việc, hoạt động, chính sách, phong trào, chương trình, nhiệm vụ, chế độ, kế hoạch,
    đề án, dự án, cuộc vận động, mô hình, nghị quyết, chỉ thị, quy chế, quy định, giải pháp,
    chủ trương, quy hoạch, thủ tục, đợt, cuộc, cuộc thi, hội thi, cơ chế, nội dung, các mặt,
    các khâu, mục tiêu, các lĩnh vực, cải cách, an sinh, phương án, nền nếp, sinh hoạt,
    quy trình, kiểm tra, kỷ luật, dân chủ
    """
)

# What comes of work: of these a passive tells a trend.
RESULTS = phrases(
    """
    kết quả, chất lượng, hiệu quả, tỷ lệ, tỉ lệ, niềm tin, vai trò, vị thế, uy tín, đời sống,
    nhận thức, ý thức, đoàn kết
    """
)

# Bodies only where a capital shows it; else other words.
CAPITAL_BODIES = phrases(
    """
    vụ, phòng, viện, đoàn, hội, bộ, ban, sở, cục, báo, đài, tổ, khối
    """
)

# Words that open an adjunct, which ends at a comma: "Trong năm 2016, …", "Để …, …".
ADJUNCTS = phrases(
    """
    sáng, chiều, tối, trong, từ, năm, qua, sau, trước, để, nhằm, trên, với, về, nhờ, căn, theo, tại,
    dưới, bằng, do, vì, nửa, ngoài, cùng, bên, ngay, đến, tới, cuối, đầu, khi, 6, 9, 3, quý, tháng,
    ngày, đối, riêng
    """
)
# The same in two words: one of them alone may be another word, as in "nhiệm vụ".
ADJUNCT_PHRASES = phrases(
    """
    lũy kế, tính chung, tính cả, những tháng, cho nhiệm kỳ, cộng dồn,
    nhiệm kỳ, học kỳ, giai đoạn, kết thúc, bước sang, bước vào, nhìn lại, khép lại, mở đầu, tính
    đến, tính từ, chỉ đạo hội nghị, đóng góp ý kiến, góp ý về, phát biểu, song song, bên cạnh
    """
)
# Words of talk and description: with them a rare word at the head is taken for no action.
TALK = phrases(
    """
    tôi, mình, chúng, em, anh, chị, ông, bà, là, thì, mà, nói, rất, này, ấy, vậy, không, chưa, bị
    """
)

# Words of one who talks rather than sets tasks.
CHAT = phrases("tôi, mình, em, nếu, người ta, vì sao, không, đừng, ai, gì, nào, chẳng, dân")
