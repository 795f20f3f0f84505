"""The genre's verbs and what stands before them, as data: lower case, one tone placement."""

from __future__ import annotations

from data.parse.tables import phrases

# Verbs of doing something that can be checked. No verbs of being, becoming, having, reaching.
ACTIONS = phrases(
    """
    từ chối, ban hành, bàn giao, bảo đảm, bảo quản, bảo tồn, bảo vệ, bãi bỏ, báo cáo, bắt giữ, bầu,
    biên soạn, biên tập, biểu dương, bình xét, bố trí, bổ nhiệm, bổ sung, bồi dưỡng, bám sát, cải
    cách, cải tạo, cải thiện, cải tiến, cấp, cấp phát, cập nhật, cắt giảm, cử, củng cố, chăm lo,
    chăm sóc, chấm dứt, chấn chỉnh, chấp hành, chỉ đạo, chi trả, chia tách, chọn, chuẩn bị, chuẩn
    hóa, chuyển đổi, chuyển giao, chú trọng, chủ trì, chứng nhận, cơ cấu lại, công bố, công khai,
    công nhận, cụ thể hóa, cung cấp, cung ứng, cứu trợ, dự báo, dự thảo, duy trì, di dời, dạy nghề,
    dành, diễn tập, dập tắt, đào tạo, đàm phán, đánh giá, đảm bảo, đặt, đẩy lùi, đẩy mạnh, đẩy
    nhanh, đấu tranh, đầu tư, đề nghị, đề ra, đề xuất, điều chỉnh, điều động, điều hành, điều phối,
    điều tra, điều trị, định hướng, đón tiếp, đóng góp, đôn đốc, đổi mới, đối thoại, động viên, đưa,
    đơn giản hóa, đa dạng hóa, đồng bộ hóa, đăng ký, đấu giá, đấu thầu, đấu nối, ghép, gắn, gắn kết,
    gặp gỡ, gặp mặt, giám sát, giao, giao lưu, giải quyết, giải ngân, giải phóng, giáo dục, giới
    thiệu, giữ vững, giữ gìn, gìn giữ, giúp, giúp đỡ, góp phần xây dựng, hạn chế, hiện đại hóa, hòa
    giải, hoàn chỉnh, hoàn thành, hoàn thiện, hoạch định, học tập, hỗ trợ, hợp nhất, hợp tác, huấn
    luyện, huy động, hướng dẫn, hình thành, hội nhập, kêu gọi, kết hợp, kết nạp, kết nối, khai
    giảng, khai thác, khai trương, khảo sát, khám chữa, khám, khánh thành, khắc phục, khen thưởng,
    khôi phục, khởi công, khơi dậy, khởi tố, khuyến khích, kiểm điểm, kiểm kê, kiểm soát, kiểm toán,
    kiểm tra, kiên quyết, kiên trì, kiến nghị, kiến tạo, kiện toàn, ký, ký kết, kỷ luật, kịp thời,
    lãnh đạo, làm, làm rõ, làm tốt, lập, lắng nghe, lắp đặt, liên kết, lồng ghép, luân chuyển, lựa
    chọn, lấy, loại bỏ, mở, mở rộng, mở lớp, miễn nhiệm, miễn giảm, nâng cao, nâng cấp, nâng, nắm
    bắt, nắm chắc, nắm, nêu cao, nghiên cứu, nghiệm thu, ngăn chặn, ngăn ngừa, nhân rộng, nhân, niêm
    yết, nộp, ổn định, ôn tập, phát động, phát hành, phát hiện, phát huy, phát triển, phân bổ, phân
    cấp, phân công, phân định, phân loại, phân quyền, phân tích, phản ánh, phản biện, phê duyệt,
    phòng ngừa, phòng chống, phòng, phối hợp, phổ biến, phục hồi, phục vụ, phấn đấu, phủ sóng, quan
    tâm, quán triệt, quản lý, quảng bá, quy định, quy hoạch, quyết định, quyết toán, ra, ra quân, ra
    mắt, rà soát, rút, rút gọn, rút ngắn, rèn luyện, sáp nhập, sản xuất, sắp xếp, siết chặt, soạn
    thảo, sơ kết, số hóa, sử dụng, sửa chữa, sửa đổi, sưu tầm, sàng lọc, tạo, tạo điều kiện, tạo
    lập, tái cơ cấu, tái lập, tăng, tăng cường, tập huấn, tập hợp, tập trung, tặng, tích hợp, tiếp
    cận, tiếp công dân, tiếp đón, tiếp nhận, tiếp tục, tiếp xúc, tiến hành, tìm kiếm, tinh giản,
    tinh gọn, tính toán, tổ chức, tôn vinh, tổng hợp, tổng kết, tháo gỡ, tham gia, tham mưu, thăm,
    thăm hỏi, thanh tra, thanh toán, thay đổi, thay thế, theo dõi, thẩm định, thẩm tra, thành lập,
    thể chế hóa, thí điểm, thi hành, thi tuyển, thống kê, thống nhất, thông qua, thu, thu gom, thu
    hồi, thu hút, thu thập, thúc đẩy, thử nghiệm, thực hành, thực hiện, thường trực, tiết giảm, tiết
    kiệm, tiêu hủy, tiêm, tra cứu, trả lời, trang bị, tranh thủ, trao, trao đổi, trao tặng, tri ân,
    triển khai, triệt phá, triệt xóa, trình, trồng, trợ giúp, tuyên dương, tuyên truyền, tuyển chọn,
    tuyển dụng, tuyển sinh, truy tố, tu bổ, tu sửa, tư vấn, ủng hộ, ứng dụng, ứng phó, ưu tiên, ứng
    cử, vay, vận động, vận hành, viết, vinh danh, xác định, xác minh, xem xét, xét, xét xử, xét
    tặng, xây dựng, xóa, xóa bỏ, xử lý, xử phạt, xúc tiến, xuất bản, xuất khẩu, xã hội hóa, có giải
    pháp, có biện pháp, có kế hoạch, có cơ chế, có chính sách, không để, không để xảy ra, không
    ngừng, chống, tránh, mời, hỏi, gửi, cho ý kiến, góp ý, góp phần, bàn, bàn bạc, chuyển, chỉnh
    đốn, chỉnh lý, chỉnh trang, cổ phần hóa, thoái vốn, nhập khẩu, mua, mua sắm, bán, vận chuyển,
    điều tiết, thu phí, thu ngân sách, cân đối, phê bình, tự phê bình, thực thi, chấp thuận, chủ
    động, tích cực, khẩn trương, đề cao, coi trọng, xác lập, thiết lập, tiếp thu, giải trình, chất
    vấn, khoanh vùng, cách ly, xét nghiệm, tuần tra, sinh hoạt, nhận đỡ đầu, vệ sinh, nạo vét, cứng
    hóa, bê tông hóa, giao đất, cho vay, làm việc, rút kinh nghiệm, hiến, hoàn trả, giảm được, giảm
    bớt, giảm thiểu, bỏ vốn, góp vốn, nhận ủy thác, nhận phụng dưỡng, rà, rà lại, xây mới, xây,
    không được để, không được, bắt tay vào, đi sâu, hướng tới, theo sát, gộp, ghép, lắp, thay, chế
    tạo, phục dựng, dọn dẹp, lưu ý, nhắc nhở, ấn định, cắm mốc, giám định, thụ lý, hậu kiểm, truy
    thu, truy quét, chuyển hóa, tôn tạo, bảo dưỡng, quy tụ, đoàn kết, kế thừa, khởi kiện, truy nã,
    bắt, truy cứu, xét duyệt, bảo hành, bảo trì, canh tác, gieo trồng, gieo cấy, gieo sạ, thu hoạch,
    tiêm phòng, phun, khử khuẩn, duy tu, tiếp quản, đính chính, đăng tải, phát sóng, biên dịch, in
    ấn, trưng bày, triển lãm, khai quật, trùng tu, phong tặng, xếp hạng, công diễn, dàn dựng, biểu
    diễn, cứu nạn, cứu hộ, chữa cháy, tuyển quân, giao quân, gọi khám, phúc tra, tuyển, bãi nhiệm,
    cách chức, khai trừ, khiển trách, cảnh cáo, đình chỉ, thu giữ, tịch thu, khám phá, giải cứu,
    giải tỏa, bồi thường, đền bù, tái định cư, cưỡng chế, quy tập, an táng, quyên góp, phẫu thuật,
    chẩn đoán, tiêm chủng, dập dịch, cảnh báo, dự phòng, đề bạt, phát, tặng quà, trao học bổng,
    thuê, cho thuê, cấp phép, gia hạn, đo đạc, lưu trữ, kiểm định, truyền tải, khoan, gia cố, chống
    hạn, khoán, giao khoán, dồn điền, lai tạo, chế biến, tiêu thụ, thông quan, soi chiếu, trích,
    giải chấp, chia cổ tức, mua lại, hoàn thuế, kê khai, luân phiên, truyền hình, thu dung, chống
    dịch, bớt, đại tu, đồng hành, bảo lãnh, ủy quyền, bảo trợ, đỡ đầu, nuôi dưỡng, dạy học, kết
    luận, giải thể, sửa, vá, trám, đào, đắp, chi, rải, lát, đổ, dựng, treo, cắm, gắn biển, định giá,
    tiếp sóng, phủ xanh, khoanh nuôi, tái canh, tái đàn, tái cấu trúc, phân luồng, phân làn, cấm,
    đóng, bóc, gỡ, khóa, thanh lý, tiêu độc, rà phá, sơ chế, niêm phong, xét tuyển, thi nâng ngạch,
    hiệp thương, giải báo, khâu nối, dự trữ, bình ổn, xác nhận, chứng thực, đối chiếu, đối soát,
    giám hộ, tái hòa nhập, cai nghiện, trả, trả lương, nâng chuẩn, chuẩn y, chỉ định, lấy lại, giành
    lại, dạy, học, thanh quyết toán, lấy phiếu, lấy ý kiến, dứt điểm, kết thúc
    """
)

# Adverbs and auxiliaries that stand before the verb.
ADVERBS = phrases(
    """
    tự, đứng ra, đã, sẽ, đang, vẫn, cũng, đều, luôn, luôn luôn, cần, cần phải, phải, nên, cùng, còn,
    lại, mới, vừa, đồng thời, hãy, đã và đang, bước đầu, trước mắt, trước hết, cơ bản, tích cực, chủ
    động, kịp thời, thường xuyên, kiên quyết, kiên trì, từng bước, mạnh dạn, nghiêm túc, khẩn
    trương, quyết liệt, đồng bộ, toàn diện, trực tiếp, chặt chẽ, gương mẫu, nỗ lực, cố gắng, sáng
    tạo, linh hoạt, nhanh chóng, sớm, thực sự, đặc biệt, nhất là, không ngừng, liên tục, tiên phong,
    bài bản, công phu, chủ yếu, tiếp tục, quyết tâm, cao độ, quyết tâm cao, sâu sát, cụ thể, hiệu
    quả, có hiệu quả, tốt, kiên định, thận trọng, định kỳ, hằng năm, hàng năm, tăng tốc, năng động,
    bền bỉ, ngay, ngay từ đầu năm, trọng tâm, là, chính thức, lần đầu tiên, song song, thật sự, sẵn
    sàng, hết sức, tự giác, dự kiến
    """
)

# After "được": carried out, as against grown better of itself.
CARRIED_OUT = phrases(
    """
    thực hiện, triển khai, đẩy mạnh, tăng cường, chỉ đạo, tổ chức, tiến hành, duy trì, rà soát, ban
    hành, hoàn thành, xây dựng, giải quyết, kiểm tra, đổi mới, thành lập, phát động, hướng dẫn, quán
    triệt, xử lý, sắp xếp, khắc phục, chú trọng, quan tâm, tập trung, phối hợp, đưa, trình, bổ sung,
    sửa đổi, ứng dụng, lãnh đạo, kiểm soát, phổ biến, cụ thể hóa, phê duyệt, tuyên truyền, đầu tư,
    mở rộng, hỗ trợ, cải tiến, chấn chỉnh, chăm lo, siết chặt, thay đổi
    """
)

# After "được" or alone: a trend, a result, praise; no task by itself.
GREW = phrases(
    """
    nâng lên, nâng cao, cải thiện, củng cố, giữ vững, bảo đảm, đảm bảo, kiện toàn, ghi nhận,
    đánh giá, biểu dương, tặng, khen thưởng, công nhận, đồng tình, hưởng ứng, tin tưởng,
    phát huy, khẳng định, ổn định
    """
)

# Being, becoming, having, reaching, saying: what opens with one of these is no task.
STATES = phrases(
    """
    nộp ngân sách, nộp thuế, chịu, trải qua, đối mặt, đạt, đạt được, có, được, là, còn, vẫn còn,
    chưa, bị, gặp, tăng, giảm, chiếm, vượt, vượt qua, trở thành, nhận được, nhận, thu được, ngày
    càng, diễn ra, tồn tại, gồm, bao gồm, đứng, xếp, mang lại, đem lại, không còn, ước đạt, ước, xảy
    ra, hoàn thành nhiệm vụ, hoàn thành tốt nhiệm vụ, hoàn thành xuất sắc nhiệm vụ, bám sát tình
    hình, tiếp tục được, tiếp tục có, tiếp tục đạt, nhất trí, đánh giá cao, lợi dụng, hầu hết, nói,
    so, so với, có thể, thấy, cho thấy, dẫn, dẫn chứng, cho rằng, cho biết, nhận định, tiếp nối,
    hưởng ứng, xuyên suốt, liên quan, thuộc, nằm, trả lời, chia sẻ, bày tỏ, nhấn mạnh, khẳng định,
    đặt câu hỏi, cảm ơn, chúc mừng, tin tưởng, mong muốn, hy vọng, muốn, biết, hiểu, cho hay, chứng
    tỏ, thể hiện, làm cho, gây, dẫn đến, khiến, bắt đầu, kết thúc, xuất hiện, tính, tương tự, đề
    cập, phát sinh, ghi nhận, sau, khi, nếu, như, theo, do, vì, bởi, dù, mặc dù, tuy, sai, tham gia
    hội nghị, làm việc trong điều kiện, giữ chức, giữ các chức danh, tiếp tục giữ chức, tiếp tục giữ
    các chức danh, nhằm, để, một trong, dự, tham dự, đến dự, tới dự, phát biểu, thảo luận, tham luận
    """
)

# Verbs of saying: whoever is their subject does nothing else in the sentence.
SAYS = phrases(
    """
    nói, cho hay, cho biết, cho rằng, nhận định, chia sẻ, bày tỏ, đặt câu hỏi, nhìn nhận,
    thừa nhận, đánh giá cao, nêu câu hỏi, phát biểu
    """
)

# What makes a clause about a noun a statement of its own.
FINITE = phrases(
    """
    đã, đạt, đạt được, ngày càng, tăng, giảm, chiếm, vượt, có nhiều, có sự, có bước,
    có chuyển biến, còn, vẫn, chưa, không còn, trở thành, diễn ra, ước, ước đạt, cơ bản,
    từng bước, tiếp tục có, tiếp tục được, tiếp tục đạt, luôn, xảy ra, có những, gặp
    """
)

# What somebody is bound to do; with these even persons act for their body.
OBLIGED = phrases("cần, phải, nên")

# What a verb follows sooner or later.
AUXILIARIES = phrases(
    """
    đã, sẽ, cần, phải, đang, tiếp tục, luôn, cũng, cần phải, chủ động, tích cực
    """
)

# After a subject these tell what it is, has or suffers.
COPULAS = phrases(
    """
    được, là, có, bị, còn
    """
)

# Between a noun and a number they tell how much there was of it.
MEASURES = phrases(
    """
    đạt, ước, tăng, giảm, chiếm, bằng, là
    """
)

# With these a measure is an aim: "phấn đấu thu đạt 1.300 tỷ đồng".
AIMS = phrases("phấn đấu, tập trung, quyết tâm, bảo đảm, đảm bảo, nâng")

# Right after a body's name, or before a number, these tell what befell it or what it came to.
HAPPENS = phrases(
    "tăng trưởng, xảy ra, phát sinh, ghi nhận, đạt, ước đạt, tăng, giảm, vượt, chiếm, thu được, gặp"
)

# Before the verb of a subject that no table has: what it did, will do, has to do.
TENSES = OBLIGED | phrases("đã, sẽ, đang, vẫn, tiếp tục")

# With an obligation or an order these are tasks: something that must be there.
PROVIDES = phrases(
    """
    có chế tài, có cơ chế, có chính sách, có giải pháp, có biện pháp, có kế hoạch, có phương án,
    có quy định, có quy hoạch, có chương trình, có lộ trình, có trách nhiệm, có hướng dẫn,
    có một số quy định, có cuộc làm việc, có buổi làm việc, có các giải pháp, có các biện pháp,
    có thể chế, có tư duy, có nhiều giải pháp, có nhiều tìm tòi, có những giải pháp
    """
)

# Aims with numbers: "phải đạt 3%", "phấn đấu giảm 5%".
REACHES = phrases("đạt, đạt được, tăng, giảm, vượt, có, thu, thu được, trở thành")

# What is to become of a figure, where a plan says so.
TARGETS = phrases("giảm, tăng, giữ, hạ, nâng, kéo giảm, duy trì")

# After "được": work that is given to a body.
CHARGES = phrases(
    """
    giao, giao nhiệm vụ, yêu cầu, đề nghị, phân công, chỉ đạo, giao trách nhiệm, lưu ý, ủy quyền
    """
)

# After "được" whatever the subject: somebody did it.
DONE_TO = phrases(
    """
    thực hiện, triển khai, tổ chức, tiến hành, ban hành, hoàn thành, xây dựng, thành lập, đưa, lấy ý
    kiến, bàn bạc, công khai, lựa chọn, khởi công, phổ biến, lắp đặt, trang bị, cấp, cấp phát, phân
    công, thanh lý, sửa chữa, nâng cấp, cải tạo, bàn giao, khởi công, khánh thành, giải ngân, giải
    quyết, xử lý, khởi tố, phê duyệt, tuyển dụng, đào tạo, tập huấn, bồi dưỡng, khám, kiểm tra,
    thanh tra, rà soát, hỗ trợ, số hóa, sắp xếp, sáp nhập, phát động, phổ biến, tuyên truyền, sửa
    đổi, bổ sung, thay thế, thay, trợ giúp, kết nạp, cắt giảm, bãi bỏ, đơn giản hóa, thu hồi, xây
    mới, hoàn trả, điều động, luân chuyển, tháo gỡ, khắc phục, đầu tư, mở rộng, niêm yết, cải tiến,
    chỉnh lý, thay mới
    """
)

# What a work brings about rather than does.
EFFECTS = phrases(
    """
    đóng góp, góp phần, tạo, thúc đẩy, hạn chế, giúp, nâng cao, phát huy, hình thành, ổn định,
    bảo đảm, đảm bảo, phục vụ, khơi dậy, thay đổi, phát triển, hội nhập, ngăn chặn
    """
)

# What a subject that no table has does besides the actions.
DOES = phrases("cấp, mở, lập, ký, cử, tặng, trao, lắp, xây, thay, trồng, thu, gỡ bỏ, chọn, giảm")

# In a quotation: what was done, is going to be, or has to.
PLEDGES = OBLIGED | phrases("sẽ, đã")

# Right after an action these tell that it fell short.
FAILS = phrases(
    """
    chưa, chậm, kém, yếu, thiếu, hình thức, không đúng, không đạt, lúng túng, qua loa, đối phó,
    manh mún, chắp vá, dở dang, còn, hạn chế
    """
)

# After the name of a place these show that it acts: what no other words follow.
AFTER_NAMES = TENSES | phrases("là, đạt, có, cũng, luôn, được")

# Before "là": what is only regarded as something, beside what is done.
REGARDS = phrases("coi, xem, định, đây, đó, lấy, giá, nhận")
